package dev.chancery.api;

import dev.chancery.archive.StoredNames;
import dev.chancery.gate.View;
import dev.chancery.party.PartyCode;
import dev.chancery.store.Durability;
import dev.chancery.store.Excerpt;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Sieve;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** The events of the whole ledger by position, for those who follow it: a page at a time, or as they are recorded. */
@RestController
@RequestMapping("/api/events")
final class FeedController {

    /** How many events one page is looked for among. */
    private static final int MOST = 10_000;

    private final Feed feed;
    private final LedgerEvents ledger;
    private final Durability durability;
    private final WantedEvents wanted;
    private final Views views;
    private final ShownEvents events;
    private final Streams streams;
    private final JsonMapper json;
    private final Duration heartbeat;

    FeedController(
            Feed feed,
            LedgerEvents ledger,
            Durability durability,
            WantedEvents wanted,
            Views views,
            ShownEvents events,
            Streams streams,
            JsonMapper json,
            @Value("${ledger.feed.heartbeat}") Duration heartbeat) {
        this.feed = feed;
        this.ledger = ledger;
        this.durability = durability;
        this.wanted = wanted;
        this.views = views;
        this.events = events;
        this.streams = streams;
        this.json = json;
        this.heartbeat = heartbeat;
    }

    @Call(id = "listEvents", does = "The events of the whole ledger after a position, in order.")
    @GetList
    ResponseEntity<Listed<ShownEvents.Shown>> list(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            View view,
            HttpServletRequest request) {
        Sieve sieve = wanted.of(view, party, Parameters.type(type, StoredNames.all()));
        Excerpt found = feed.after(from(after), known(view, dossier), sieve, limit, MOST);
        durability.await();
        String next = found.atTheEnd() ? null : Links.here(request, "after", String.valueOf(found.position()));
        return Listed.at(
                found.position(),
                Listed.of(
                        found.events().stream().map(events::shown).toList(), next, withholds(view, dossier), request));
    }

    /** Goes on until the reader leaves; who comes back says in {@code Last-Event-ID} what came last. */
    @Call(id = "followEvents", does = "The events of the whole ledger as they are recorded, as server-sent events.")
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    ResponseEntity<StreamingResponseBody> follow(
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable String type,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long lastEventId,
            View view,
            HttpServletRequest request,
            HttpServletResponse response) {
        long from = from(lastEventId == null ? after : lastEventId);
        String name = Parameters.type(type, StoredNames.all());
        Supplier<View> again = views.again(request);
        var stream = new EventStream(
                feed, durability, known(view, dossier), () -> wanted.of(again.get(), party, name), heartbeat, streams);
        return Streams.answer(
                request,
                MediaType.TEXT_EVENT_STREAM,
                withholds(view, dossier),
                // Not by what is handed in here, which cannot be flushed.
                (out, written) -> stream.write(response.getOutputStream(), from, event -> {
                    written.incrementAndGet();
                    return json.writeValueAsString(events.shown(event));
                }));
    }

    private static boolean withholds(View view, @Nullable String dossier) {
        return dossier == null ? view.withholds() : view.withholdsIn(dossier);
    }

    private @Nullable String known(View view, @Nullable String dossier) {
        if (dossier != null
                && (!view.admits(dossier) || ledger.positionOf(dossier, 0).isEmpty())) {
            throw new Declined(Problems.noSuchDossier(dossier));
        }
        return dossier;
    }

    /** Whoever has seen more than there is has followed another ledger, or one that was lost. */
    private long from(@Nullable Long after) {
        if (after != null && after > ledger.lastPosition()) {
            throw Parameters.declined("The ledger has not come to position " + after + ".");
        }
        return after == null ? 0 : after;
    }
}

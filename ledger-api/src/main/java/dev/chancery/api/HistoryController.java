package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.gate.View;
import dev.chancery.history.History;
import dev.chancery.history.Step;
import dev.chancery.issue.Effect;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The replay of a dossier, written out while it is read: as one JSON object, or as a line of JSON for each event. */
@RestController
@RequestMapping("/api/dossiers/{id}/history")
final class HistoryController {

    private final History history;
    private final LedgerEvents ledger;
    private final Moments moments;
    private final ShownEvents events;
    private final JsonMapper json;

    HistoryController(History history, LedgerEvents ledger, Moments moments, ShownEvents events, JsonMapper json) {
        this.history = history;
        this.ledger = ledger;
        this.moments = moments;
        this.events = events;
        this.json = json.rebuild().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    }

    /** One event as it is shown. */
    record Shown(
            long position,
            long version,
            String recordedAt,
            String recordedBy,
            ObjectNode event,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Effect> effects) {}

    @Call(
            id = "replayDossier",
            does = "Every event of a dossier in order, with what it did to issues.",
            answers = Shown.class)
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamingResponseBody> replay(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer upTo,
            View view,
            HttpServletRequest request) {
        Span span = span(id, asOf, upTo);
        boolean partial = view.withholdsIn(id);
        return Streams.answer(request, MediaType.APPLICATION_JSON, partial, (out, written) -> {
            try (JsonGenerator generator = json.createGenerator(out)) {
                generator.writeStartObject();
                generator.writeStringProperty("dossier", id);
                if (partial) {
                    generator.writeBooleanProperty("partial", true);
                }
                generator.writeArrayPropertyStart("items");
                history.replay(view, id, span.position(), span.upTo(), step -> {
                    generator.writePOJO(shown(step));
                    written.incrementAndGet();
                });
                generator.writeEndArray();
                generator.writeEndObject();
            }
        });
    }

    @Call(id = "replayDossierInLines", does = "Every event of a dossier in order, a line each.", answers = Shown.class)
    @GetMapping(produces = JsonLines.TYPE)
    ResponseEntity<StreamingResponseBody> lines(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer upTo,
            View view,
            HttpServletRequest request) {
        return lines(JsonLines.TYPE, view, id, span(id, asOf, upTo), request);
    }

    /** The older name of JSON Lines. */
    @Call(
            id = "replayDossierInLinesByAnotherName",
            does = "Every event of a dossier in order, a line each.",
            answers = Shown.class)
    @GetMapping(produces = JsonLines.NDJSON)
    ResponseEntity<StreamingResponseBody> ndjson(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable Integer upTo,
            View view,
            HttpServletRequest request) {
        return lines(JsonLines.NDJSON, view, id, span(id, asOf, upTo), request);
    }

    private ResponseEntity<StreamingResponseBody> lines(
            String type, View view, String id, Span span, HttpServletRequest request) {
        return Streams.answer(
                request,
                MediaType.parseMediaType(type),
                view.withholdsIn(id),
                (out, written) -> history.replay(view, id, span.position(), span.upTo(), step -> {
                    line(out, step);
                    written.incrementAndGet();
                }));
    }

    private record Span(long position, int upTo) {}

    private Span span(String id, @Nullable String asOf, @Nullable Integer upTo) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        int last = upTo == null ? Integer.MAX_VALUE : upTo;
        if (last < 0) {
            throw Parameters.declined("upTo is the last folio to show, from 0; not " + last + ".");
        }
        if (asOf == null) {
            return new Span(Long.MAX_VALUE, last);
        }
        long position = moments.inLedger(asOf).position();
        moments.refuseBeforeOpening(id, position);
        return new Span(position, last);
    }

    private void line(OutputStream out, Step step) {
        json.writeValue(out, shown(step));
        try {
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Shown shown(Step step) {
        return new Shown(
                step.event().position(),
                step.event().folio(),
                ShownEvents.recordedAt(step.event()),
                ShownEvents.recordedBy(step.event()),
                events.content(step.event()),
                step.effects());
    }
}

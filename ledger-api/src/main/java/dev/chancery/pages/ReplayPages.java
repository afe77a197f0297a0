package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.docket.Docket;
import dev.chancery.docket.OpenIssues;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Chronology.Filter;
import dev.chancery.register.Chronology.Order;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A dossier as it was when each of its folios had been recorded, one after the other, and what each changed. */
@Controller
@ConditionalOnWebApplication
final class ReplayPages {

    private static final int ACTS = 50;
    private static final Filter EVERYTHING = new Filter(null, null, null, null, null, true);

    private final Chronology chronology;
    private final OpenIssues issues;
    private final LedgerEvents ledger;
    private final Moments moments;
    private final ActRows acts;
    private final Covers covers;

    ReplayPages(
            Chronology chronology,
            OpenIssues issues,
            LedgerEvents ledger,
            Moments moments,
            ActRows acts,
            Covers covers) {
        this.chronology = chronology;
        this.issues = issues;
        this.ledger = ledger;
        this.moments = moments;
        this.acts = acts;
        this.covers = covers;
    }

    /**
     * Where the replay stands: at an entry that is not withheld from who reads, and between others.
     *
     * @param last the newest folio that there is
     * @param recordedAt when the entry was recorded, UTC
     */
    record Step(
            int folio,
            int last,
            @Nullable Integer previous,
            @Nullable Integer next,
            String recordedAt,
            LocalDate recordedOn) {

        /** The last folio before the next that is not withheld: a filing takes effect with its last entry, seen or not. */
        int until() {
            return next == null ? last : next - 1;
        }
    }

    /**
     * Without a folio and a day, as it is now; at a folio that is withheld, as at the one before it.
     *
     * @param on a day: the folio that was the newest at its end, UTC
     */
    @Call(
            id = "replayPage",
            does = "A dossier as it was when a folio had been recorded, and what that changed, as a page.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}/replay", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String replay(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String folio,
            @RequestParam(required = false) @Nullable String on,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Moment now = moments.ofDossier(view, id, null, null, Register.NAME, Docket.NAME);
        int last = ledger.versionAt(id, now.position());
        String day = Question.given(on);
        int asked = day == null ? folio(folio, last) : newestOn(id, day);
        if (asked < 0 || asked > last) {
            throw Question.unreadable("folio is from 0 to " + last + ".");
        }
        int at = seenFrom(view, id, asked, -1).orElseThrow();
        RecordedEvent entry = ledger.find(id, at).orElseThrow();
        Step step = step(view, entry, last);
        long position = ledger.positionOf(id, step.until()).orElseThrow();
        Moment then = moments.ofDossier(view, id, String.valueOf(position), null, Register.NAME, Docket.NAME)
                .on(step.recordedOn()); // and not of an entry that is withheld
        Question.partly(then.partial(), response);
        Page<ActEntry> page = Pinned.page(
                "acts",
                then,
                Question.given(cursor),
                (moment, after) -> chronology.list(id, EVERYTHING, Order.OCCURRED, moment.ofFile(), ACTS, after));
        List<ActRow> rows =
                page.items().stream().map(found -> acts.of(found, language)).toList();
        model.addAttribute("cover", covers.of(id, then, language))
                .addAttribute("step", step)
                .addAttribute("changes", issues.changes(then.view(), id, entry.position(), position, then.day()))
                .addAttribute(
                        "entry",
                        chronology
                                .find(id, at, then.ofFile())
                                .map(found -> acts.of(found, language))
                                .orElse(null))
                .addAttribute("groups", ActRows.byOccasion(rows))
                .addAttribute("next", Question.next(page, request))
                .addAttribute("partial", then.partial());
        return "replay";
    }

    private Step step(View view, RecordedEvent entry, int last) {
        int folio = Math.toIntExact(entry.folio());
        String id = entry.dossier();
        return new Step(
                folio,
                last,
                folio == 0 ? null : seenFrom(view, id, folio - 1, -1).orElse(null),
                folio == last ? null : seenFrom(view, id, folio + 1, 1).orElse(null),
                entry.recordedAt().toString(),
                LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
    }

    /** The first folio that is not withheld, from one on, upwards or downwards. */
    private Optional<Integer> seenFrom(View view, String id, int folio, int way) {
        for (int at = folio; ; at += way) {
            Optional<RecordedEvent> found = ledger.find(id, at);
            if (found.isEmpty()) {
                return Optional.empty();
            } else if (!view.seen(List.of(found.get())).isEmpty()) {
                return Optional.of(at);
            }
        }
    }

    private static int folio(@Nullable String given, int last) {
        String folio = Question.given(given);
        try {
            return folio == null ? last : Integer.parseInt(folio);
        } catch (NumberFormatException e) {
            throw Question.unreadable("folio is a number from 0 to " + last + ".");
        }
    }

    private int newestOn(String id, String on) {
        try {
            Instant end =
                    LocalDate.parse(on).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            int version = ledger.versionAt(id, ledger.positionAsOf(end));
            if (version < 0) {
                throw Question.unreadable("At the end of " + on + " there was no such dossier.");
            }
            return version;
        } catch (DateTimeParseException e) {
            throw Question.unreadable("on is a day such as 2025-11-14.");
        }
    }
}

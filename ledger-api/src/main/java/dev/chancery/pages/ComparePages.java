package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.ReadsFrom;
import dev.chancery.docket.Docket;
import dev.chancery.docket.IssueChanges;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.position.PositionPaper;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Extents;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed in a dossier between two moments of its history. */
@Controller
@ConditionalOnWebApplication
final class ComparePages {

    private static final int ISSUES = 100;

    private final Extents extents;
    private final Chronology chronology;
    private final IssueChanges issues;
    private final LedgerEvents ledger;
    private final Moments moments;
    private final Covers covers;
    private final Steps steps;
    private final Entries entries;
    private final Turnings turnings;

    ComparePages(
            Extents extents,
            Chronology chronology,
            IssueChanges issues,
            LedgerEvents ledger,
            Moments moments,
            Covers covers,
            Steps steps,
            Entries entries,
            Turnings turnings) {
        this.extents = extents;
        this.chronology = chronology;
        this.issues = issues;
        this.ledger = ledger;
        this.moments = moments;
        this.covers = covers;
        this.steps = steps;
        this.entries = entries;
        this.turnings = turnings;
    }

    /**
     * What is asked, as its fields show it, and what is wrong with it.
     *
     * @param last the newest folio that there is
     */
    record Asked(String from, String to, int last, boolean isFromNone, boolean isToNone, boolean isBackwards) {

        public boolean isWrong() {
            return isFromNone || isToNone || isBackwards;
        }
    }

    /**
     * Without the one moment, from before the last filing; without the other, to now. At a folio that is withheld, as at the
     * one before it.
     *
     * @param from a folio, or a day: the folio that was the newest at its end, UTC
     * @param to likewise, not before it
     */
    @Call(id = "comparePage", does = "What changed in a dossier between two moments, as a page.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}/compare", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME, PositionPaper.NAME})
    String compare(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Moment now = moments.ofDossier(view, id, null, null, Register.NAME, Docket.NAME, PositionPaper.NAME);
        Question.partly(now.partial(), response);
        model.addAttribute("partial", now.partial());
        int last = ledger.versionAt(id, now.position());
        String written = Question.given(from);
        String writtenTo = Question.given(to);
        OptionalInt end = steps.meant(id, writtenTo == null ? String.valueOf(last) : writtenTo, last);
        OptionalInt start = written == null ? OptionalInt.empty() : steps.meant(id, written, last);
        var asked = new Asked(
                written == null ? "" : written,
                writtenTo == null ? "" : writtenTo,
                last,
                written != null && start.isEmpty(),
                end.isEmpty(),
                start.isPresent() && end.isPresent() && start.getAsInt() > end.getAsInt());
        if (asked.isWrong()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("cover", covers.of(id, now, last, language)).addAttribute("asked", asked);
            return "compare";
        }
        Steps.History history = steps.of(view, id, last);
        start.ifPresent(first -> history.expect(first, end.orElseThrow()));
        Steps.Step other = history.at(end.orElseThrow());
        Moment then = now.at(other.end()).on(other.recordedOn());
        Steps.Step one = history.at(start.orElseGet(() -> beforeTheLastFiling(id, then)));
        model.addAttribute("cover", covers.of(id, then, other.version(), language))
                .addAttribute("asked", asked)
                .addAttribute("one", one)
                .addAttribute("other", other);
        difference(view, id, one, other, then, language, model);
        list(history, one, other, Question.given(cursor), Entries.areSignedFor(request), language, model);
        return "compare";
    }

    private int beforeTheLastFiling(String id, Moment then) {
        int filing = extents.last(id, then.ofFile())
                .flatMap(act -> chronology.find(id, act, then.ofFile()))
                .map(ActEntry::filing)
                .orElse(0);
        return Math.max(0, filing - 1);
    }

    private void difference(
            View view, String id, Steps.Step one, Steps.Step other, Moment then, Locale language, Model model) {
        List<IssueChanges.Change> changes =
                one.end() < other.end() ? issues.between(view, id, one.end() + 1, other.end(), then.day()) : List.of();
        model.addAttribute("openBefore", covers.counted(id, then.at(one.end())).number())
                .addAttribute("openAfter", covers.counted(id, then).number())
                .addAttribute(
                        "changes",
                        changes.stream().limit(ISSUES).map(IssueChange::of).toList())
                .addAttribute("allChanges", changes.size())
                .addAttribute(
                        "turnings",
                        turnings.between(view, id, one.end(), other.end(), then.done(), language)
                                .orElse(null));
    }

    private void list(
            Steps.History history,
            Steps.Step one,
            Steps.Step other,
            @Nullable String cursor,
            boolean signed,
            Locale language,
            Model model) {
        Page<RecordedEvent> page = Question.page(() -> entries.between(history, one, other, cursor));
        model.addAttribute(
                        "entries",
                        page.items().stream()
                                .map(entry -> entries.row(entry, signed, language))
                                .toList())
                .addAttribute("signed", signed)
                .addAttribute("cursor", page.next() == null ? null : page.next().text());
    }
}

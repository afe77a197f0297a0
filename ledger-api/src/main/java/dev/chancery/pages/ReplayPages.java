package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.docket.Docket;
import dev.chancery.docket.IssueChanges;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Chronology.Filter;
import dev.chancery.register.Chronology.Order;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
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
    private final IssueChanges issues;
    private final LedgerEvents ledger;
    private final Steps steps;
    private final Moments moments;
    private final ActRows acts;
    private final Covers covers;

    ReplayPages(
            Chronology chronology,
            IssueChanges issues,
            LedgerEvents ledger,
            Steps steps,
            Moments moments,
            ActRows acts,
            Covers covers) {
        this.chronology = chronology;
        this.issues = issues;
        this.ledger = ledger;
        this.steps = steps;
        this.moments = moments;
        this.acts = acts;
        this.covers = covers;
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
        Steps.Step step = steps.of(view, id, last).at(asked(id, Question.given(folio), Question.given(on), last));
        Moment then = now.at(step.end()).on(step.recordedOn()); // and not of an entry that is withheld
        Question.partly(then.partial(), response);
        Page<ActEntry> page = Pinned.page(
                "acts",
                then,
                Question.given(cursor),
                (moment, after) -> chronology.list(id, EVERYTHING, Order.OCCURRED, moment.ofFile(), ACTS, after));
        List<ActRow> rows =
                page.items().stream().map(found -> acts.of(found, language)).toList();
        model.addAttribute("cover", covers.of(id, then, step.version(), language))
                .addAttribute("open", covers.counted(id, then))
                .addAttribute("step", step)
                .addAttribute("changes", issues.between(view, id, step.position(), step.end(), then.day()))
                .addAttribute(
                        "entry",
                        chronology
                                .find(id, step.folio(), then.ofFile())
                                .map(found -> acts.of(found, language))
                                .orElse(null))
                .addAttribute("groups", ActRows.byOccasion(rows, step.folio()))
                .addAttribute("next", Question.next(page, request))
                .addAttribute("partial", then.partial());
        return "replay";
    }

    private int asked(String id, @Nullable String folio, @Nullable String day, int last) {
        OptionalInt found = day == null
                ? Steps.folio(folio == null ? String.valueOf(last) : folio, last)
                : steps.newestOn(id, day, last);
        return found.orElseThrow(() -> Question.unreadable(
                "folio is from 0 to " + last + "; on is a day such as 2025-11-14 on which there was the dossier."));
    }
}

package dev.chancery.pages;

import dev.chancery.act.Actor;
import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.archive.StoredNames;
import dev.chancery.docket.Docket;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.register.MissingPaper;
import dev.chancery.register.PaperEntry;
import dev.chancery.register.Papers;
import dev.chancery.register.Register;
import dev.chancery.register.UnansweredPaper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What a registry chases in a dossier: papers that are missing, and papers that nobody has answered. */
@Controller
@ConditionalOnWebApplication
final class PaperPages {

    private static final int ROWS = 50;

    private final Papers papers;
    private final Moments moments;
    private final Covers covers;
    private final Names names;

    PaperPages(Papers papers, Moments moments, Covers covers, Names names) {
        this.papers = papers;
        this.moments = moments;
        this.covers = covers;
        this.names = names;
    }

    /** A paper in a list. */
    record Row(PaperEntry paper, List<ActRow.Who> by, List<ActRow.Who> to) {}

    /** A paper that is missing, or a gap in a serial. */
    record Missing(List<String> reasons, @Nullable Row row, MissingPaper.@Nullable Gap gap) {}

    /** A paper that nobody has answered. */
    record Unanswered(Row row, long days) {}

    /** @param unanswered where the list of unanswered papers goes on; that of missing ones goes on by the cursor */
    @Call(id = "papersPage", does = "The papers of a dossier that are missing, and those not answered, as a page.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}/papers", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String unanswered,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Moment now = moments.ofDossier(view, id, null, null, Register.NAME, Docket.NAME);
        Question.partly(now.partial(), response);
        Page<MissingPaper> missing = Pinned.page(
                "missing-papers",
                now,
                Question.given(cursor),
                (moment, after) -> papers.missing(id, moment.ofFile(), ROWS, after));
        Page<UnansweredPaper> waiting = Pinned.page(
                "unanswered-papers",
                now,
                Question.given(unanswered),
                (moment, after) -> papers.unanswered(id, null, moment.ofFile(), moment.day(), ROWS, after));
        model.addAttribute("cover", covers.of(id, now, language))
                .addAttribute(
                        "missing",
                        missing.items().stream()
                                .map(each -> new Missing(
                                        each.reasons().stream()
                                                .map(StoredNames::of)
                                                .toList(),
                                        each.paper() == null ? null : row(each.paper(), language),
                                        each.gap()))
                                .toList())
                .addAttribute("next", Question.next(missing, request))
                .addAttribute(
                        "unanswered",
                        waiting.items().stream()
                                .map(each -> new Unanswered(row(each.paper(), language), each.ageDays()))
                                .toList())
                .addAttribute("nextUnanswered", Question.next(waiting, "unanswered", request))
                .addAttribute("partial", now.partial());
        return "papers";
    }

    private Row row(PaperEntry paper, Locale language) {
        return new Row(paper, people(paper.by(), language), people(paper.to(), language));
    }

    private List<ActRow.Who> people(List<Actor> actors, Locale language) {
        return actors.stream()
                .map(actor -> new ActRow.Who(
                        actor.party() == null ? null : names.of(actor.party(), language),
                        actor.office() == null ? null : StoredNames.of(actor.office()),
                        actor.person(),
                        actor.body()))
                .toList();
    }
}

package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Declined;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.ReadsFrom;
import dev.chancery.docket.Docket;
import dev.chancery.docket.DossierIssues;
import dev.chancery.docket.IssueEntry;
import dev.chancery.gate.View;
import dev.chancery.register.ActEntry;
import dev.chancery.register.Chronology;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An act by itself: how it reads and has read, what every source says of it, and what came of it. */
@Controller
@ConditionalOnWebApplication
final class ActPages {

    private final Chronology chronology;
    private final DossierIssues issues;
    private final Moments moments;
    private final ActRows acts;
    private final Covers covers;
    private final Names names;

    ActPages(Chronology chronology, DossierIssues issues, Moments moments, ActRows acts, Covers covers, Names names) {
        this.chronology = chronology;
        this.issues = issues;
        this.moments = moments;
        this.acts = acts;
        this.covers = covers;
        this.names = names;
    }

    @Call(
            id = "actPage",
            does =
                    "One act, with its accounts, every version of it, what answers it and the issue it opened, as a page.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}/acts/{folio}", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME})
    String show(
            @PathVariable String id,
            @PathVariable int folio,
            View view,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Moment now = moments.ofAct(view, id, folio, null, null, Register.NAME, Docket.NAME);
        ActEntry entry = chronology.find(id, folio, now.ofFile()).orElseThrow(() -> Declined.noSuchAct(id, folio));
        Question.partly(now.partial(), response);
        model.addAttribute("cover", covers.of(id, now, language))
                .addAttribute("act", acts.of(entry, language))
                .addAttribute("further", acts.further(entry, language))
                .addAttribute(
                        "opened",
                        issues.find(view, id, folio, now.position(), now.done(), now.day())
                                .map(issue -> opened(issue, language))
                                .orElse(null))
                .addAttribute("versions", acts.versions(chronology.versions(id, folio, now.position()), language))
                .addAttribute("partial", now.partial());
        return "act";
    }

    private IssuePages.Row opened(IssueEntry issue, Locale language) {
        return new IssuePages.Row(
                issue,
                names.of(issue.claimant(), language),
                names.of(issue.respondent(), language),
                Boolean.TRUE.equals(issue.partial()));
    }
}

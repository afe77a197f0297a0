package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.api.WholeLists;
import dev.chancery.docket.Docket;
import dev.chancery.docket.IssueEntry;
import dev.chancery.docket.OpenIssues;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** What is open across dossiers: as a board, and all of it as a file. */
@Controller
@ConditionalOnWebApplication
final class IssuePages {

    private static final int ROWS = 50;
    private static final int ROWS_AT_ONCE = 500;

    private final OpenIssues issues;
    private final Moments moments;
    private final Names names;
    private final WholeLists lists;

    IssuePages(OpenIssues issues, Moments moments, Names names, WholeLists lists) {
        this.issues = issues;
        this.moments = moments;
        this.names = names;
        this.lists = lists;
    }

    /** An open issue on the board. */
    record Row(IssueEntry issue, Names.Named claimant, Names.Named respondent, boolean partial) {}

    @Call(id = "issuesPage", does = "What is open, across dossiers, as a page.")
    @GetMapping(path = Pages.ISSUES, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom(Docket.NAME)
    String board(
            @RequestParam(required = false) @Nullable String claimant,
            @RequestParam(required = false) @Nullable String respondent,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean contested,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = IssueQuestion.of(
                names.meant(claimant, language),
                names.meant(respondent, language),
                kind,
                status,
                contested,
                overdue,
                sort);
        Moment now = moments.of(view, null, null, null, Docket.NAME);
        Question.partly(now.partial(), response);
        model.addAttribute("asked", asked);
        if (asked.isUnclear()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("rows", List.of());
            return "issues";
        }
        Page<IssueEntry> page =
                Pinned.page("issues", now, Question.given(cursor), (moment, after) -> list(asked, moment, ROWS, after));
        model.addAttribute(
                        "rows",
                        page.items().stream().map(issue -> row(issue, language)).toList())
                .addAttribute("csv", Question.elsewhere(Pages.ISSUES_AS_CSV, request))
                .addAttribute("next", Question.next(page, request));
        return "issues";
    }

    @Call(id = "issuesFile", does = "What is open, across dossiers, as comma-separated values, all of it.")
    @GetMapping(path = Pages.ISSUES_AS_CSV, produces = WholeLists.CSV)
    @ReadsFrom(Docket.NAME)
    ResponseEntity<StreamingResponseBody> file(
            @RequestParam(required = false) @Nullable String claimant,
            @RequestParam(required = false) @Nullable String respondent,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "false") boolean contested,
            @RequestParam(defaultValue = "false") boolean overdue,
            @RequestParam(required = false) @Nullable String sort,
            View view,
            Locale language,
            HttpServletRequest request) {
        var asked = IssueQuestion.of(
                names.meant(claimant, language),
                names.meant(respondent, language),
                kind,
                status,
                contested,
                overdue,
                sort);
        if (asked.isUnclear()) {
            throw Question.unreadable("It is not clear which party is meant; look at the board first.");
        }
        Moment now = moments.of(view, null, null, null, Docket.NAME);
        return lists.csv("open-issues", IssueEntry.class, now, after -> list(asked, now, ROWS_AT_ONCE, after), request);
    }

    private Page<IssueEntry> list(IssueQuestion asked, Moment moment, int limit, @Nullable String after) {
        return issues.list(
                moment.view(),
                asked.filter(),
                moment.position(),
                moment.done(),
                moment.day(),
                asked.order(),
                limit,
                after);
    }

    private Row row(IssueEntry issue, Locale language) {
        return new Row(
                issue,
                names.of(issue.claimant(), language),
                names.of(issue.respondent(), language),
                Boolean.TRUE.equals(issue.partial()));
    }
}

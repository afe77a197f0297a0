package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.archive.StoredNames;
import dev.chancery.docket.Docket;
import dev.chancery.docket.IssueEntry;
import dev.chancery.docket.OpenIssues;
import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.gate.View;
import dev.chancery.issue.IssueKind;
import dev.chancery.issue.Status;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is open across dossiers, as a board. */
@Controller
@ConditionalOnWebApplication
final class IssuePages {

    private static final int ROWS = 50;

    private static final List<String> KINDS =
            Arrays.stream(IssueKind.values()).map(StoredNames::of).toList();
    private static final List<String> STATUSES = Arrays.stream(Status.values())
            .filter(Status::isOpen)
            .map(StoredNames::of)
            .toList();
    private static final List<String> SORTS =
            Stream.of(Sort.OPENED, Sort.DUE, Sort.DOSSIER).map(StoredNames::of).toList();

    private final OpenIssues issues;
    private final Moments moments;
    private final Names names;

    IssuePages(OpenIssues issues, Moments moments, Names names) {
        this.issues = issues;
        this.moments = moments;
        this.names = names;
    }

    /** An open issue on the board. */
    record Row(IssueEntry issue, Names.Named claimant, Names.Named respondent, boolean partial) {}

    /** What is asked of the board, as its fields show it, and among what can be chosen. */
    record Asked(
            Names.Meant claimant,
            Names.Meant respondent,
            @Nullable String kind,
            @Nullable String status,
            boolean contested,
            boolean overdue,
            String sort,
            List<String> kinds,
            List<String> statuses,
            List<String> sorts) {

        public boolean isUnclear() {
            return claimant.isUnclear() || respondent.isUnclear();
        }
    }

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
        IssueKind ofKind = Question.one(IssueKind.class, "kind", kind);
        Status inStatus = Question.one(Status.class, "status", status);
        Sort given = Question.one(Sort.class, "sort", sort);
        Sort order = given == null ? Sort.OPENED : given;
        var asked = new Asked(
                names.meant(claimant, language),
                names.meant(respondent, language),
                name(ofKind),
                name(inStatus),
                contested,
                overdue,
                StoredNames.of(order),
                KINDS,
                STATUSES,
                SORTS);
        Moment now = moments.of(view, null, null, null, Docket.NAME);
        Question.partly(now.partial(), response);
        model.addAttribute("asked", asked);
        if (asked.isUnclear()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("rows", List.of());
            return "issues";
        }
        var filter = new Filter(
                null,
                null,
                asked.claimant().code(),
                asked.respondent().code(),
                asked.kind(),
                asked.status(),
                overdue ? true : null,
                contested ? true : null,
                false);
        Page<IssueEntry> page = Pinned.page(
                "issues",
                now,
                Question.given(cursor),
                (moment, after) -> issues.list(
                        moment.view(), filter, moment.position(), moment.done(), moment.day(), order, ROWS, after));
        model.addAttribute(
                        "rows",
                        page.items().stream().map(issue -> row(issue, language)).toList())
                .addAttribute("next", Question.next(page, request));
        return "issues";
    }

    private Row row(IssueEntry issue, Locale language) {
        return new Row(
                issue,
                names.of(issue.claimant(), language),
                names.of(issue.respondent(), language),
                Boolean.TRUE.equals(issue.partial()));
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : StoredNames.of(word);
    }
}

package dev.chancery.api;

import dev.chancery.archive.StoredNames;
import dev.chancery.docket.Docket;
import dev.chancery.docket.IssueEntry;
import dev.chancery.docket.OpenIssues;
import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.issue.IssueKind;
import dev.chancery.issue.Status;
import dev.chancery.paging.Page;
import dev.chancery.party.Parties;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What is open, across dossiers, and all issues of one; now, as known at any moment, as it was on any day. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
final class IssueController {

    private final OpenIssues issues;
    private final LedgerEvents ledger;
    private final Moments moments;
    private final Parties parties;

    IssueController(OpenIssues issues, LedgerEvents ledger, Moments moments, Parties parties) {
        this.issues = issues;
        this.ledger = ledger;
        this.moments = moments;
        this.parties = parties;
    }

    @GetMapping("/open-issues")
    @ReadsFrom(Docket.NAME)
    ResponseEntity<Listed<IssueEntry>> open(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String claimant,
            @RequestParam(required = false) @Nullable String respondent,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String overdue,
            @RequestParam(required = false) @Nullable String contested,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var filter = new Filter(
                dossier,
                Parameters.party(parties, "party", party),
                Parameters.party(parties, "claimant", claimant),
                Parameters.party(parties, "respondent", respondent),
                name(Parameters.constant(IssueKind.class, "kind", kind)),
                name(Parameters.constant(Status.class, "status", status)),
                Parameters.flag("overdue", overdue),
                Parameters.flag("contested", contested),
                false);
        if (dossier != null) {
            refuseUnknown(dossier);
        }
        Sort by = Objects.requireNonNullElse(Parameters.constant(Sort.class, "sort", sort), Sort.OPENED);
        return listed(filter, by, asOf, validAt, limit, cursor, request);
    }

    @GetMapping("/dossiers/{id}/issues")
    @ReadsFrom(Docket.NAME)
    ResponseEntity<Listed<IssueEntry>> all(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        refuseUnknown(id);
        return listed(Filter.of(id), Sort.DOSSIER, asOf, validAt, limit, cursor, request);
    }

    private ResponseEntity<Listed<IssueEntry>> listed(
            Filter filter,
            Sort sort,
            @Nullable String asOf,
            @Nullable String validAt,
            @Nullable String limit,
            @Nullable String cursor,
            HttpServletRequest request) {
        Moment asked = moments.of(asOf, validAt, Docket.NAME);
        if (asOf != null && filter.dossier() != null) {
            moments.refuseBeforeOpening(filter.dossier(), asked);
        }
        Page<IssueEntry> page = Pinned.page(
                "issues",
                asked,
                cursor,
                (moment, after) -> issues.list(
                        filter, moment.position(), moment.done(), moment.day(), sort, Parameters.limit(limit), after));
        return Listed.of(page, asked, request);
    }

    private void refuseUnknown(String dossier) {
        ledger.positionOf(dossier, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(dossier)));
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : StoredNames.of(constant);
    }
}

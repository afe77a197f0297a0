package dev.chancery.api;

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
import dev.chancery.party.PartyCode;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    IssueController(OpenIssues issues, LedgerEvents ledger, Moments moments) {
        this.issues = issues;
        this.ledger = ledger;
        this.moments = moments;
    }

    @Call(id = "listOpenIssues", does = "What is open, across dossiers.")
    @GetList("/open-issues")
    @ReadsFrom(Docket.NAME)
    ResponseEntity<Listed<IssueEntry>> open(
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable PartyCode claimant,
            @RequestParam(required = false) @Nullable PartyCode respondent,
            @RequestParam(required = false) @Nullable IssueKind kind,
            @RequestParam(required = false) @Nullable Status status,
            @RequestParam(required = false) @Nullable Boolean overdue,
            @RequestParam(required = false) @Nullable Boolean contested,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = "opened") Sort sort,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        var filter =
                new Filter(dossier, party, claimant, respondent, name(kind), name(status), overdue, contested, false);
        if (dossier != null) {
            refuseUnknown(view, dossier);
        }
        return listed(filter, sort, asOf, validAt, limit, cursor, view, request);
    }

    @Call(id = "listIssues", does = "All issues of a dossier, closed ones too.")
    @GetList("/dossiers/{id}/issues")
    @ReadsFrom(Docket.NAME)
    ResponseEntity<Listed<IssueEntry>> all(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        refuseUnknown(view, id);
        return listed(Filter.of(id), Sort.DOSSIER, asOf, validAt, limit, cursor, view, request);
    }

    private ResponseEntity<Listed<IssueEntry>> listed(
            Filter filter,
            Sort sort,
            @Nullable String asOf,
            @Nullable LocalDate validAt,
            int limit,
            @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        Moment asked = moments.of(view, filter.dossier(), asOf, validAt, Docket.NAME);
        if (asOf != null && filter.dossier() != null) {
            moments.refuseBeforeOpening(filter.dossier(), asked.position());
        }
        Page<IssueEntry> page = Pinned.page(
                "issues",
                asked,
                cursor,
                (moment, after) -> issues.list(
                        moment.view(), filter, moment.position(), moment.done(), moment.day(), sort, limit, after));
        return Listed.of(page, asked, request);
    }

    private void refuseUnknown(View view, String dossier) {
        if (!view.admits(dossier) || ledger.positionOf(dossier, 0).isEmpty()) {
            throw new Declined(Problems.noSuchDossier(dossier));
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : StoredNames.of(constant);
    }
}

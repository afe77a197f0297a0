package dev.chancery.api;

import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.REGISTRAR;

import dev.chancery.audit.Audit;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditTrail;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who recorded what, when, through what and why: in one dossier, or in the whole ledger. */
@RestController
@RequestMapping("/api")
final class AuditController {

    private final AuditTrail trail;
    private final LedgerEvents ledger;

    AuditController(AuditTrail trail, LedgerEvents ledger) {
        this.trail = trail;
        this.ledger = ledger;
    }

    @Call(
            id = "listAuditTrail",
            may = {REGISTRAR, AUDITOR},
            does = "Who recorded what in the whole ledger, when, through what and why.")
    @GetList("/audit-trail")
    @ReadsFrom(Audit.NAME)
    ResponseEntity<Listed<AuditEntry>> whole(
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        return listed(null, limit, cursor, view, request);
    }

    @Call(
            id = "listAuditTrailOfDossier",
            may = {REGISTRAR, AUDITOR},
            does = "Who recorded what in a dossier, when, through what and why.")
    @GetList("/dossiers/{id}/audit-trail")
    @ReadsFrom(Audit.NAME)
    ResponseEntity<Listed<AuditEntry>> list(
            @PathVariable String id,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        return listed(id, limit, cursor, view, request);
    }

    private ResponseEntity<Listed<AuditEntry>> listed(
            @Nullable String dossier, int limit, @Nullable String cursor, View view, HttpServletRequest request) {
        Page<AuditEntry> page = Cursors.read(() -> trail.of(view, dossier, limit, cursor));
        return Listed.of(page, dossier == null ? view.withholds() : view.withholdsIn(dossier), request);
    }
}

package dev.chancery.api;

import dev.chancery.audit.Audit;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditTrail;
import dev.chancery.paging.Page;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who recorded what in a dossier, when, through what and why. */
@RestController
@RequestMapping(path = "/api/dossiers/{id}/audit-trail", produces = MediaType.APPLICATION_JSON_VALUE)
final class AuditController {

    private final AuditTrail trail;
    private final LedgerEvents ledger;

    AuditController(AuditTrail trail, LedgerEvents ledger) {
        this.trail = trail;
        this.ledger = ledger;
    }

    @GetMapping
    @ReadsFrom(Audit.NAME)
    ResponseEntity<Listed<AuditEntry>> list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        Page<AuditEntry> page = Cursors.read(() -> trail.of(id, Parameters.limit(limit), cursor));
        return Listed.of(page, request);
    }
}

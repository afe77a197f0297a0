package dev.chancery.pages;

import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.REGISTRAR;

import dev.chancery.api.Call;
import dev.chancery.api.Declined;
import dev.chancery.api.Objections;
import dev.chancery.api.Pages;
import dev.chancery.api.ReadsFrom;
import dev.chancery.audit.Audit;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditTrail;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who recorded what, when, through what and why: in the whole ledger, or in one dossier. */
@Controller
@ConditionalOnWebApplication
final class TrailPages {

    private static final int ROWS = 50;

    private final AuditTrail trail;
    private final LedgerEvents ledger;

    TrailPages(AuditTrail trail, LedgerEvents ledger) {
        this.trail = trail;
        this.ledger = ledger;
    }

    @Call(
            id = "trailPage",
            may = {REGISTRAR, AUDITOR},
            does = "Who recorded what in the whole ledger, when, through what and why, as a page.")
    @GetMapping(path = Pages.TRAIL, produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom(Audit.NAME)
    String whole(
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        return show(null, view.withholds(), cursor, view, model, request, response);
    }

    @Call(
            id = "dossierTrailPage",
            may = {REGISTRAR, AUDITOR},
            does = "Who recorded what in a dossier, when, through what and why, as a page.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}/trail", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom(Audit.NAME)
    String ofDossier(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Objections.noSuchDossier(id)));
        return show(id, view.withholdsIn(id), cursor, view, model, request, response);
    }

    private String show(
            @Nullable String dossier,
            boolean partial,
            @Nullable String cursor,
            View view,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Page<AuditEntry> page = Question.page(() -> trail.of(view, dossier, ROWS, Question.given(cursor)));
        Question.partly(partial, response);
        model.addAttribute("dossier", dossier)
                .addAttribute("rows", page.items())
                .addAttribute("next", Question.next(page, request))
                .addAttribute("partial", partial);
        return "trail";
    }
}

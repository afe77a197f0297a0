package dev.chancery.api;

import static dev.chancery.access.Role.REGISTRAR;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.docket.Docket;
import dev.chancery.docket.DossierIssues;
import dev.chancery.dossier.CloseDossier;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.dossier.ReopenDossier;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.register.DossierEntry;
import dev.chancery.register.Dossiers;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dossiers: opened, listed, put away and taken out again. */
@RestController
@RequestMapping(path = "/api/dossiers", produces = MediaType.APPLICATION_JSON_VALUE)
final class DossierController {

    private final Writing writing;
    private final Openings openings;
    private final Reading reading;
    private final Moments moments;
    private final LedgerEvents ledger;
    private final Dossiers dossiers;
    private final DossierIssues issues;

    DossierController(
            Writing writing,
            Openings openings,
            Reading reading,
            Moments moments,
            LedgerEvents ledger,
            Dossiers dossiers,
            DossierIssues issues) {
        this.writing = writing;
        this.openings = openings;
        this.reading = reading;
        this.moments = moments;
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.issues = issues;
    }

    /** What a dossier has come to after a write that is no filing. */
    record Turned(String dossier, int version) {}

    /** A dossier as it stands or stood, with how many of its issues are open. */
    record Shown(
            @JsonUnwrapped DossierEntry dossier,
            int openIssues,
            @JsonProperty("_links") Links links) {

        static Shown of(DossierEntry dossier, int openIssues) {
            return new Shown(dossier, openIssues, Links.self("/api/dossiers/" + dossier.id()));
        }
    }

    @Call(id = "openDossier", may = REGISTRAR, does = "Opens a dossier between two parties.", answers = Turned.class)
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> open(@RequestBody OpenDossier command, View view, HttpServletRequest request) {
        OpenDossier opening = openings.by(view.reader(), command, RequestIds.of(request));
        return writing.record(opening, request, (String id) -> created(id, 0));
    }

    @Call(id = "listDossiers", does = "The dossiers, by id.")
    @GetList
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<DossierEntry>> list(
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        Page<DossierEntry> page = Cursors.read(() -> dossiers.list(view, party, q, limit, cursor));
        return Listed.of(page, view.withholds(), request);
    }

    @Call(id = "showDossier", does = "A dossier as it stands or stood, with how many of its issues are open.")
    @GetMapping("/{id}")
    @ReadsFrom({Register.NAME, Docket.NAME})
    ResponseEntity<Shown> show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            View view) {
        long opened = ledger.positionOf(id, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        reading.await(Register.NAME, opened);
        if (asOf != null || validAt != null) {
            return showThen(id, moments.ofDossier(view, id, asOf, validAt, Register.NAME, Docket.NAME));
        }
        DossierEntry dossier = dossiers.find(view, id).orElseThrow();
        // What is open is counted at the version that is shown, since the ETag promises one answer for each.
        long shown = ledger.positionOf(id, dossier.version()).orElseThrow();
        reading.await(Docket.NAME, shown);
        return Listed.partially(dossier.partial(), ResponseEntity.ok())
                .eTag(Version.tag(dossier.version(), view.shade(id)))
                .body(Shown.of(dossier, issues.count(view, id, shown, RowDay.LAST)));
    }

    /** Without an ETag: that is of the dossier's version, and this is no answer to what it is now. */
    private ResponseEntity<Shown> showThen(String id, Moment moment) {
        DossierEntry dossier = dossiers.find(id, moment.ofFile(), ledger.versionAt(id, moment.position()))
                .orElseThrow(() -> new Declined(Problems.noSuchDossier(id)));
        int openIssues = issues.count(moment.view(), id, moment.position(), moment.done());
        return Listed.partially(moment.partial(), ResponseEntity.ok())
                .header(Reading.POSITION, String.valueOf(moment.position()))
                .body(Shown.of(dossier, openIssues));
    }

    @Call(
            id = "closeDossier",
            may = REGISTRAR,
            does = "Puts a dossier away; it takes only record-keeping from then on.",
            answers = Turned.class)
    @PostMapping(path = "/{id}/close", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> close(@PathVariable String id, @RequestBody Because because, HttpServletRequest request) {
        Integer version = Writing.requiredVersion(request);
        return turned(id, new CloseDossier(id, because.given(), version), request);
    }

    @Call(id = "reopenDossier", may = REGISTRAR, does = "Takes a closed dossier out again.", answers = Turned.class)
    @PostMapping(path = "/{id}/reopen", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> reopen(@PathVariable String id, @RequestBody Because because, HttpServletRequest request) {
        Integer version = Writing.requiredVersion(request);
        return turned(id, new ReopenDossier(id, because.given(), version), request);
    }

    private ResponseEntity<byte[]> turned(String id, Object command, HttpServletRequest request) {
        return writing.record(command, request, (Integer version) -> created(id, version));
    }

    private static Writing.Created created(String id, int version) {
        return new Writing.Created("/api/dossiers/" + id, version, new Turned(id, version));
    }
}

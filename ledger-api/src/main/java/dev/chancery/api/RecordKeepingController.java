package dev.chancery.api;

import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.act.Meaning;
import dev.chancery.dossier.CorrectDossier;
import dev.chancery.dossier.Kept;
import dev.chancery.gate.View;
import dev.chancery.issue.Effect;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the registry does to the file itself: corrects, strikes out, adds accounts and weighs them. */
@RestController
@RequestMapping(
        path = "/api/dossiers/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class RecordKeepingController {

    private final Writing writing;
    private final HandedIn handedIn;

    RecordKeepingController(Writing writing, HandedIn handedIn) {
        this.writing = writing;
        this.handedIn = handedIn;
    }

    /** What is to stand on the cover. */
    record Cover(
            @Meaning("What the file is about, in a few words.") @Nullable
            String subject,

            @Meaning("More about it.") @Nullable String description,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

    /** An entry as it is answered. */
    record Receipt(
            String dossier,
            int folio,
            int version,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Effect> effects,
            @Nullable Boolean partial) {}

    @Call(
            id = "correctAct",
            may = REGISTRAR,
            does = "Records fields of an act anew, by a JSON merge patch.",
            answers = Receipt.class)
    @PostMapping("/acts/{folio}/corrections")
    ResponseEntity<byte[]> correct(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestBody HandedIn.Corrections corrections,
            View view,
            HttpServletRequest request) {
        int version = Writing.requiredVersion(request);
        return kept(handedIn.correction(view, id, folio, corrections, version), address(id, folio), request);
    }

    @Call(
            id = "strikeOutAct",
            may = REGISTRAR,
            does = "Strikes out what was recorded in error.",
            answers = Receipt.class)
    @PostMapping("/acts/{folio}/strike-out")
    ResponseEntity<byte[]> strikeOut(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestBody Because because,
            View view,
            HttpServletRequest request) {
        int version = Writing.requiredVersion(request);
        return kept(handedIn.strikeOut(view, id, folio, because, version), address(id, folio), request);
    }

    @Call(
            id = "addAccount",
            may = {REGISTRAR, DESK_OFFICER},
            does = "Adds a source for an act, with where it tells it otherwise.",
            answers = Receipt.class)
    @PostMapping("/acts/{folio}/accounts")
    ResponseEntity<byte[]> addAccount(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestBody HandedIn.Source source,
            View view,
            HttpServletRequest request) {
        Integer version = Writing.expectedVersion(request);
        return kept(handedIn.account(view, id, folio, source, version), address(id, folio), request);
    }

    @Call(
            id = "assessDiscrepancy",
            may = {REGISTRAR, LEGAL_ADVISER},
            does = "Records an opinion on accounts that differ.",
            answers = Receipt.class)
    @PostMapping("/acts/{folio}/assessments")
    ResponseEntity<byte[]> assess(
            @PathVariable String id,
            @PathVariable int folio,
            @RequestBody HandedIn.Assessment assessment,
            View view,
            HttpServletRequest request) {
        Integer version = Writing.expectedVersion(request);
        return kept(handedIn.assessment(view, id, folio, assessment, version), address(id, folio), request);
    }

    @Call(id = "correctDossier", may = REGISTRAR, does = "Writes the cover of a dossier anew.", answers = Receipt.class)
    @PostMapping("/corrections")
    ResponseEntity<byte[]> correct(@PathVariable String id, @RequestBody Cover cover, HttpServletRequest request) {
        int version = Writing.requiredVersion(request);
        var command =
                new CorrectDossier(id, cover.subject(), cover.description(), HandedIn.given(cover.reason()), version);
        return kept(command, "/api/dossiers/" + id, request);
    }

    private ResponseEntity<byte[]> kept(Object command, String address, HttpServletRequest request) {
        return writing.record(
                command,
                request,
                (Kept kept) -> new Writing.Created(
                        address,
                        kept.folio(),
                        new Receipt(
                                kept.dossier(),
                                kept.folio(),
                                kept.folio(),
                                kept.effects(),
                                writing.partially(kept.dossier(), request))));
    }

    private static String address(String id, int folio) {
        return "/api/dossiers/" + id + "/acts/" + folio;
    }
}

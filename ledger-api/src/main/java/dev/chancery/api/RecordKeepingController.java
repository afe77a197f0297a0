package dev.chancery.api;

import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.act.Account;
import dev.chancery.act.Act;
import dev.chancery.act.Folio;
import dev.chancery.act.Malformed;
import dev.chancery.act.Meaning;
import dev.chancery.dossier.AddAccount;
import dev.chancery.dossier.AssessDiscrepancy;
import dev.chancery.dossier.CorrectAct;
import dev.chancery.dossier.CorrectDossier;
import dev.chancery.dossier.Kept;
import dev.chancery.dossier.StrikeOutAct;
import dev.chancery.gate.View;
import dev.chancery.issue.Effect;
import dev.chancery.record.Discrepancy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the registry does to the file itself: corrects, strikes out, adds accounts and weighs them. */
@RestController
@RequestMapping(
        path = "/api/dossiers/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class RecordKeepingController {

    private final Writing writing;
    private final ActOnFile acts;
    private final JsonMapper json;

    RecordKeepingController(Writing writing, ActOnFile acts, JsonMapper json) {
        this.writing = writing;
        this.acts = acts;
        this.json = json;
    }

    /** Fields of an act to be recorded anew. */
    record Corrections(
            @Needed
            @Meaning("What changes: a JSON merge patch (RFC 7396) of the act; null takes a field away.")
            @Nullable
            ObjectNode set,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

    /** A further source for an act. */
    record Source(
            @JsonUnwrapped Account account,

            @Meaning("Where it differs from the act on file.") @Nullable
            List<@Nullable Discrepancy> discrepancies) {}

    /** A reasoned opinion on accounts. */
    record Assessment(
            @Needed @Meaning("The accounts that it is about, by folio.") @Nullable
            List<@Nullable Folio> of,

            @Needed @Meaning("What the registry holds to be right.") @Nullable
            String opinion,

            @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
            String reason) {}

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
            @RequestBody Corrections corrections,
            View view,
            HttpServletRequest request) {
        int version = Writing.requiredVersion(request);
        Act act = acts.at(view, id, folio, version);
        ObjectNode set = corrections.set();
        if (set == null) {
            throw new Malformed("set", "set is missing; it holds the fields that are to read otherwise.");
        }
        Correction correction = Correction.of(act, set, json);
        var command = new CorrectAct(
                id, folio, correction.fields(), correction.corrected(), given(corrections.reason()), version);
        return kept(command, address(id, folio), request);
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
        acts.find(view, id, folio);
        return kept(new StrikeOutAct(id, folio, because.given(), version), address(id, folio), request);
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
            @RequestBody Source source,
            View view,
            HttpServletRequest request) {
        Integer version = Writing.expectedVersion(request);
        acts.find(view, id, folio);
        List<Discrepancy> discrepancies = items("discrepancies", source.discrepancies());
        var command = new AddAccount(id, folio, source.account(), discrepancies, version);
        return kept(command, address(id, folio), request);
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
            @RequestBody Assessment assessment,
            View view,
            HttpServletRequest request) {
        Integer version = Writing.expectedVersion(request);
        acts.find(view, id, folio);
        var command = new AssessDiscrepancy(
                id,
                folio,
                items("of", assessment.of()),
                given(assessment.opinion()),
                given(assessment.reason()),
                version);
        return kept(command, address(id, folio), request);
    }

    @Call(id = "correctDossier", may = REGISTRAR, does = "Writes the cover of a dossier anew.", answers = Receipt.class)
    @PostMapping("/corrections")
    ResponseEntity<byte[]> correct(@PathVariable String id, @RequestBody Cover cover, HttpServletRequest request) {
        int version = Writing.requiredVersion(request);
        var command = new CorrectDossier(id, cover.subject(), cover.description(), given(cover.reason()), version);
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

    /** A blank is refused by the command, which says what is missing. */
    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static <T> List<T> items(String field, @Nullable List<@Nullable T> given) {
        if (given == null) {
            return List.of();
        }
        if (given.stream().anyMatch(Objects::isNull)) {
            throw new Malformed(field, field + " holds a null; take it out.");
        }
        return List.copyOf(given);
    }
}

package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.chancery.act.Act;
import dev.chancery.act.Malformed;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.Filed;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Rule;
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

/** Acts are recorded: several together as one filing, all or none, or one alone. */
@RestController
@RequestMapping(
        path = "/api/dossiers/{id}",
        consumes = MediaType.APPLICATION_JSON_VALUE,
        produces = MediaType.APPLICATION_JSON_VALUE)
final class FilingController {

    private final Writing writing;
    private final Limits limits;

    FilingController(Writing writing, Limits limits) {
        this.writing = writing;
        this.limits = limits;
    }

    /** What is handed in to be recorded. */
    record Submission(@Nullable List<@Nullable Act> acts) {}

    /** A filing as it is answered. */
    record Receipt(
            String dossier,
            int filing,
            int version,
            List<Entered> acts,
            @JsonInclude(JsonInclude.Include.ALWAYS) List<Effect> effects) {}

    /** An act with the folio that it was given. */
    record Entered(@Nullable String label, int folio, String href) {}

    @Call(
            id = "fileActs",
            does = "Records acts as one filing, all or none; within it they may name each other by label.",
            answers = Receipt.class)
    @PostMapping("/filings")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @RequestBody Submission submission, HttpServletRequest request) {
        return filed(id, acts(submission.acts()), request);
    }

    @Call(id = "fileAct", does = "Records one act.", answers = Receipt.class)
    @PostMapping("/acts")
    ResponseEntity<byte[]> file(@PathVariable String id, @RequestBody Act act, HttpServletRequest request) {
        return filed(id, List.of(act), request);
    }

    private ResponseEntity<byte[]> filed(String id, List<Act> acts, HttpServletRequest request) {
        Integer expected = Writing.expectedVersion(request);
        String dossier = "/api/dossiers/" + id;
        return writing.record(new FileActs(id, acts, expected), request, (Filed filed) -> {
            List<Entered> entered = filed.acts().stream()
                    .map(act -> new Entered(act.label(), act.folio(), dossier + "/acts/" + act.folio()))
                    .toList();
            return new Writing.Created(
                    dossier + "/acts/" + filed.filing(),
                    filed.version(),
                    new Receipt(id, filed.filing(), filed.version(), entered, filed.effects()));
        });
    }

    private List<Act> acts(@Nullable List<@Nullable Act> given) {
        if (given == null) {
            throw new Malformed("acts", "acts is missing; it lists the acts to record.");
        }
        if (given.size() > limits.actsPerFiling()) {
            throw new Refusal(
                    Rule.FILING_LIMIT,
                    List.of(new Refusal.Finding(
                            "/acts",
                            "This filing has " + given.size() + " acts, and this ledger takes " + limits.actsPerFiling()
                                    + " at once; file in parts.")));
        }
        for (int i = 0; i < given.size(); i++) {
            if (given.get(i) == null) {
                throw new Malformed("acts/" + i, "An act is an object with its type; this is null.");
            }
        }
        return List.copyOf(given);
    }
}

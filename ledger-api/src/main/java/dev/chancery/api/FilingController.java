package dev.chancery.api;

import static dev.chancery.access.Role.DESK_OFFICER;
import static dev.chancery.access.Role.LEGAL_ADVISER;
import static dev.chancery.access.Role.REGISTRAR;

import dev.chancery.act.Act;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.Filed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
    private final HandedIn handedIn;

    FilingController(Writing writing, HandedIn handedIn) {
        this.writing = writing;
        this.handedIn = handedIn;
    }

    @Call(
            id = "fileActs",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER},
            does = "Records acts as one filing, all or none; within it they may name each other by label.",
            answers = FilingReceipt.class)
    @PostMapping("/filings")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @RequestBody Submission submission, HttpServletRequest request) {
        return filed(id, submission.given(), request);
    }

    @Call(
            id = "fileAct",
            may = {REGISTRAR, DESK_OFFICER, LEGAL_ADVISER},
            does = "Records one act.",
            answers = FilingReceipt.class)
    @PostMapping("/acts")
    ResponseEntity<byte[]> file(@PathVariable String id, @RequestBody Act act, HttpServletRequest request) {
        return filed(id, List.of(act), request);
    }

    private ResponseEntity<byte[]> filed(String id, List<Act> acts, HttpServletRequest request) {
        FileActs command = handedIn.filing(id, acts, Writing.expectedVersion(request), request);
        return writing.record(command, request, (Filed filed) -> {
            FilingReceipt receipt = FilingReceipt.of(id, filed, writing.partially(id, request));
            return new Writing.Created(receipt.location(), receipt.version(), receipt);
        });
    }
}

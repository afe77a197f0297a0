package dev.chancery.api;

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

    FilingController(Writing writing) {
        this.writing = writing;
    }

    @PostMapping("/filings")
    ResponseEntity<byte[]> file(
            @PathVariable String id, @RequestBody Submission submission, HttpServletRequest request) {
        return filed(id, submission.given(), request);
    }

    @PostMapping("/acts")
    ResponseEntity<byte[]> file(@PathVariable String id, @RequestBody Act act, HttpServletRequest request) {
        return filed(id, List.of(act), request);
    }

    private ResponseEntity<byte[]> filed(String id, List<Act> acts, HttpServletRequest request) {
        Integer expected = Writing.expectedVersion(request);
        return writing.record(new FileActs(id, acts, expected), request, (Filed filed) -> {
            FilingReceipt receipt = FilingReceipt.of(id, filed);
            return new Writing.Created(receipt.location(), receipt.version(), receipt);
        });
    }
}

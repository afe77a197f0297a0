package dev.chancery.api;

import static dev.chancery.access.Role.ADMINISTRATOR;
import static dev.chancery.access.Role.AUDITOR;
import static dev.chancery.access.Role.REGISTRAR;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import dev.chancery.act.Malformed;
import dev.chancery.projection.DeadLetter;
import dev.chancery.projection.ProjectionStatus;
import dev.chancery.projection.Projections;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the projections are doing; to have one read the ledger anew; and what to do with events that one could not take. */
@RestController
@RequestMapping(path = "/api/projections", produces = MediaType.APPLICATION_JSON_VALUE)
final class ProjectionController {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Projections projections;

    ProjectionController(Projections projections) {
        this.projections = projections;
    }

    /**
     * What became of an event that was tried again or set aside.
     *
     * @param outcome taken, failed or pending
     * @param deadLetter as it lies there now, unless it was taken
     */
    record Outcome(String outcome, @Nullable DeadLetter deadLetter) {}

    @Call(
            id = "listProjections",
            may = {REGISTRAR, AUDITOR, ADMINISTRATOR},
            does = "How far each projection has come, and whether it is complete.")
    @GetList
    ResponseEntity<Listed<ProjectionStatus>> list(HttpServletRequest request) {
        return Listed.all(projections.statuses(), request);
    }

    @Call(
            id = "rebuildProjection",
            may = ADMINISTRATOR,
            status = 202,
            does = "Has a projection read the ledger anew, beside what answers.")
    @PostMapping("/{name}/rebuild")
    ResponseEntity<ProjectionStatus> rebuild(@PathVariable String name) {
        projections.rebuild(known(name));
        return ResponseEntity.accepted().body(projections.status(name));
    }

    @Call(id = "listDeadLetters", may = ADMINISTRATOR, does = "Events that a projection could not take.")
    @GetList("/{name}/dead-letters")
    ResponseEntity<Listed<DeadLetter>> deadLetters(@PathVariable String name, HttpServletRequest request) {
        return Listed.all(projections.deadLetters(known(name)), request);
    }

    @Call(id = "retryDeadLetter", may = ADMINISTRATOR, does = "Has a projection try such an event again.")
    @PostMapping("/{name}/dead-letters/{position}/retry")
    Outcome retry(@PathVariable String name, @PathVariable long position) {
        DeadLetter before = find(name, position).orElseThrow(() -> noDeadLetter(name, position));
        projections.retry(name, position);
        return outcome(name, before);
    }

    @Call(
            id = "setDeadLetterAside",
            may = ADMINISTRATOR,
            does = "Has a projection pass over such an event, for a reason.")
    @PostMapping(path = "/{name}/dead-letters/{position}/set-aside", consumes = MediaType.APPLICATION_JSON_VALUE)
    Outcome setAside(
            @PathVariable String name,
            @PathVariable long position,
            @RequestBody Because because,
            HttpServletRequest request) {
        String reason = because.reason();
        if (reason == null || reason.isBlank()) {
            throw new Malformed("reason", "reason is missing; it says why the event is to be passed over.");
        }
        DeadLetter before = find(name, position).orElseThrow(() -> noDeadLetter(name, position));
        projections.setAside(name, position, Asking.subject(request), reason);
        return outcome(name, before);
    }

    /** Whichever node follows the dossier does it, soon. */
    private Outcome outcome(String name, DeadLetter before) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            Optional<DeadLetter> now = find(name, before.position());
            if (now.isEmpty()) {
                return new Outcome("taken", null);
            } else if (now.get().attempts() > before.attempts()) {
                return new Outcome("failed", now.get());
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return new Outcome("pending", find(name, before.position()).orElse(null));
    }

    private Optional<DeadLetter> find(String name, long position) {
        return projections.deadLetters(known(name)).stream()
                .filter(letter -> letter.position() == position)
                .findFirst();
    }

    private String known(String name) {
        if (!projections.names().contains(name)) {
            throw new Declined(Objections.noSuchProjection(name, projections.names()));
        }
        return name;
    }

    private static Declined noDeadLetter(String name, long position) {
        return new Declined(Problem.of(
                NOT_FOUND,
                "no-such-dead-letter",
                "There is no such dead letter.",
                "Position " + position + " is no dead letter of the " + name + "; GET /api/projections/" + name
                        + "/dead-letters lists them."));
    }
}

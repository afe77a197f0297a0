package dev.chancery.api;

import static dev.chancery.access.Role.AUDITOR;

import dev.chancery.consultation.AccessLog;
import dev.chancery.consultation.Consultations;
import dev.chancery.consultation.Entry;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who read what. To ask is to read, and stands there the next time. */
@RestController
final class AccessLogController {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AccessLog log;
    private final Consultations consultations;

    AccessLogController(AccessLog log, Consultations consultations) {
        this.log = log;
        this.consultations = consultations;
    }

    @Call(
            id = "listAccessLog",
            may = AUDITOR,
            does = "Who read what, when, by which call and with how many results; the newest first.")
    @GetList("/api/access-log")
    ResponseEntity<Listed<Entry>> list(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request)
            throws InterruptedException {
        var wanted = new Consultations.Wanted(subject, dossier, call, instant("from", from), instant("to", to));
        if (cursor == null) {
            log.await(PATIENCE); // what this node has answered before is there, if it can be written
        }
        Page<Entry> page = Cursors.read(() -> consultations.list(wanted, limit, cursor));
        return Listed.of(page, request);
    }

    private static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            OffsetDateTime given = OffsetDateTime.parse(value).withOffsetSameInstant(ZoneOffset.UTC);
            if (given.getYear() >= 1 && given.getYear() <= 9999) {
                return given.toInstant();
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Parameters.declined(
                name + " is an instant with its zone, such as 2025-11-21T13:00:00Z; not " + value + ".");
    }
}

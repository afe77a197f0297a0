package dev.chancery.pages;

import static dev.chancery.access.Role.AUDITOR;

import dev.chancery.api.Call;
import dev.chancery.api.Listed;
import dev.chancery.api.Pages;
import dev.chancery.consultation.AccessLog;
import dev.chancery.consultation.Consultations;
import dev.chancery.consultation.Entry;
import dev.chancery.paging.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who read what, the newest first; to look is to read, and stands there the next time. */
@Controller
@ConditionalOnWebApplication
final class AccessLogPages {

    private static final int ROWS = 50;
    private static final int ROWS_OF_A_TABLE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AccessLog log;
    private final Consultations consultations;

    AccessLogPages(AccessLog log, Consultations consultations) {
        this.log = log;
        this.consultations = consultations;
    }

    /**
     * What is asked of the log, as its fields show it.
     *
     * @param from UTC, inclusive
     * @param to UTC, exclusive
     */
    record Asked(
            @Nullable String subject,
            @Nullable String dossier,
            @Nullable String call,
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime to) {

        static Asked of(
                @Nullable String subject,
                @Nullable String dossier,
                @Nullable String call,
                @Nullable String from,
                @Nullable String to) {
            return new Asked(
                    Question.given(subject),
                    Question.given(dossier),
                    Question.given(call),
                    moment("from", from),
                    moment("to", to));
        }

        Consultations.Wanted wanted() {
            return new Consultations.Wanted(
                    subject,
                    dossier,
                    call,
                    from == null ? null : from.toInstant(ZoneOffset.UTC),
                    to == null ? null : to.toInstant(ZoneOffset.UTC));
        }
    }

    @Call(
            id = "accessLogPage",
            may = AUDITOR,
            does = "Who read what, when, by which call and with how many results, as a page; the newest first.")
    @GetMapping(path = Pages.ACCESS_LOG, produces = MediaType.TEXT_HTML_VALUE)
    String show(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            Model model,
            HttpServletRequest request)
            throws InterruptedException {
        Asked asked = Asked.of(subject, dossier, call, from, to);
        Page<Entry> page = page(asked, ROWS, Question.given(cursor));
        String query = request.getQueryString();
        model.addAttribute("asked", asked)
                .addAttribute("rows", page.items())
                .addAttribute("next", Question.next(page, request))
                .addAttribute("table", Pages.ACCESS_LOG_CSV + (query == null ? "" : "?" + query));
        return "access-log";
    }

    @Call(
            id = "accessLogTable",
            may = AUDITOR,
            does = "Who read what, when, by which call and with how many results, as a table to be kept.")
    @GetMapping(path = Pages.ACCESS_LOG_CSV, produces = "text/csv")
    ResponseEntity<Listed<Entry>> table(
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String call,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request)
            throws InterruptedException {
        Page<Entry> page = page(Asked.of(subject, dossier, call, from, to), ROWS_OF_A_TABLE, Question.given(cursor));
        ResponseEntity<Listed<Entry>> listed = Listed.of(page, request);
        return ResponseEntity.ok()
                .headers(listed.getHeaders())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"access-log.csv\"")
                .body(listed.getBody());
    }

    private Page<Entry> page(Asked asked, int rows, @Nullable String cursor) throws InterruptedException {
        if (cursor == null) {
            log.await(PATIENCE); // what this node has answered before is there, if it can be written
        }
        return Question.page(() -> consultations.list(asked.wanted(), rows, cursor));
    }

    /** An instant with its zone, as the call takes it; or without one, as a field sends it, UTC. */
    private static @Nullable LocalDateTime moment(String name, @Nullable String field) {
        String given = Question.given(field);
        if (given == null) {
            return null;
        }
        try {
            TemporalAccessor read =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(given, OffsetDateTime::from, LocalDateTime::from);
            LocalDateTime moment = read instanceof OffsetDateTime zoned
                    ? zoned.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime()
                    : LocalDateTime.from(read);
            if (moment.getYear() >= 1 && moment.getYear() <= 9999) {
                return moment.truncatedTo(ChronoUnit.MILLIS);
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw Question.unreadable(name + " is a moment such as 2025-11-21T13:00, UTC, or with its zone.");
    }
}

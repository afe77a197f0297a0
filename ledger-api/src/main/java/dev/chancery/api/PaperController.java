package dev.chancery.api;

import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.party.PartyCode;
import dev.chancery.register.MissingPaper;
import dev.chancery.register.Papers;
import dev.chancery.register.Register;
import dev.chancery.register.UnansweredPaper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a registry chases: papers that are missing, and papers that nobody has answered. */
@RestController
@RequestMapping(path = "/api/dossiers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class PaperController {

    private final Papers papers;
    private final Moments moments;

    PaperController(Papers papers, Moments moments) {
        this.papers = papers;
        this.moments = moments;
    }

    @Call(
            id = "listMissingPapers",
            does = "Papers only known of, numbered forms without a known number, and gaps in a serial.")
    @GetList("/missing-papers")
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<MissingPaper>> missing(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        Moment asked = moments.ofDossier(view, id, asOf, validAt, Register.NAME);
        Page<MissingPaper> page = Pinned.page(
                "missing-papers", asked, cursor, (moment, after) -> papers.missing(id, moment.ofFile(), limit, after));
        return Listed.of(page, asked, request);
    }

    @Call(id = "listUnansweredPapers", does = "Papers to which nothing is in reply.")
    @GetList("/unanswered-papers")
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<UnansweredPaper>> unanswered(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable PartyCode by,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        Moment asked = moments.ofDossier(view, id, asOf, validAt, Register.NAME);
        Page<UnansweredPaper> page = Pinned.page(
                "unanswered-papers",
                asked,
                cursor,
                (moment, after) -> papers.unanswered(id, by, moment.ofFile(), moment.day(), limit, after));
        return Listed.of(page, asked, request);
    }
}

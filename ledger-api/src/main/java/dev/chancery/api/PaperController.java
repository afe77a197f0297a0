package dev.chancery.api;

import dev.chancery.paging.Page;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import dev.chancery.register.MissingPaper;
import dev.chancery.register.Papers;
import dev.chancery.register.Register;
import dev.chancery.register.UnansweredPaper;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
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
    private final Parties parties;

    PaperController(Papers papers, Moments moments, Parties parties) {
        this.papers = papers;
        this.moments = moments;
        this.parties = parties;
    }

    @GetMapping("/missing-papers")
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<MissingPaper>> missing(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        Moment asked = moments.ofDossier(id, asOf, validAt, Register.NAME);
        Page<MissingPaper> page = Pinned.page(
                "missing-papers",
                asked,
                cursor,
                (moment, after) -> papers.missing(id, moment.ofFile(), Parameters.limit(limit), after));
        return Listed.of(page, asked, request);
    }

    @GetMapping("/unanswered-papers")
    @ReadsFrom(Register.NAME)
    ResponseEntity<Listed<UnansweredPaper>> unanswered(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String by,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        Moment asked = moments.ofDossier(id, asOf, validAt, Register.NAME);
        PartyCode sender = Parameters.party(parties, "by", by);
        Page<UnansweredPaper> page = Pinned.page(
                "unanswered-papers",
                asked,
                cursor,
                (moment, after) ->
                        papers.unanswered(id, sender, moment.ofFile(), moment.day(), Parameters.limit(limit), after));
        return Listed.of(page, asked, request);
    }
}

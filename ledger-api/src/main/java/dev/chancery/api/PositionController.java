package dev.chancery.api;

import dev.chancery.act.AssertionKind;
import dev.chancery.paging.Page;
import dev.chancery.party.Parties;
import dev.chancery.position.CommitmentEntry;
import dev.chancery.position.Commitments;
import dev.chancery.position.PositionEntry;
import dev.chancery.position.PositionPaper;
import dev.chancery.position.Positions;
import dev.chancery.stance.Promise;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who has said what of which act, and what was promised; now, as known at any moment, as done by any day. */
@RestController
@RequestMapping(path = "/api/dossiers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class PositionController {

    private final Positions positions;
    private final Commitments commitments;
    private final Moments moments;
    private final Parties parties;

    PositionController(Positions positions, Commitments commitments, Moments moments, Parties parties) {
        this.positions = positions;
        this.commitments = commitments;
        this.moments = moments;
        this.parties = parties;
    }

    @GetMapping("/positions")
    @ReadsFrom(PositionPaper.NAME)
    ResponseEntity<Listed<PositionEntry>> positions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String about,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var filter = new Positions.Filter(
                about == null ? null : Parameters.number("about", about),
                Parameters.constant(AssertionKind.class, "kind", kind),
                Parameters.party(parties, "party", party));
        int most = Parameters.limit(limit);
        Moment asked = moments.ofDossier(id, asOf, validAt, PositionPaper.NAME);
        Page<PositionEntry> page = Pinned.page(
                "positions",
                asked,
                cursor,
                (moment, after) -> positions.list(id, filter, moment.position(), moment.done(), most, after));
        return Listed.of(page, asked, request);
    }

    @GetMapping("/commitments")
    @ReadsFrom(PositionPaper.NAME)
    ResponseEntity<Listed<CommitmentEntry>> commitments(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String cursor,
            HttpServletRequest request) {
        var filter = new Commitments.Filter(
                Parameters.party(parties, "party", party), Parameters.constant(Promise.Kind.class, "kind", kind));
        int most = Parameters.limit(limit);
        Moment asked = moments.ofDossier(id, asOf, validAt, PositionPaper.NAME);
        Page<CommitmentEntry> page = Pinned.page(
                "commitments",
                asked,
                cursor,
                (moment, after) -> commitments.list(id, filter, moment.position(), moment.done(), most, after));
        return Listed.of(page, asked, request);
    }
}

package dev.chancery.api;

import dev.chancery.act.AssertionKind;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.party.PartyCode;
import dev.chancery.position.CommitmentEntry;
import dev.chancery.position.Commitments;
import dev.chancery.position.PositionEntry;
import dev.chancery.position.PositionPaper;
import dev.chancery.position.Positions;
import dev.chancery.stance.Promise;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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

    PositionController(Positions positions, Commitments commitments, Moments moments) {
        this.positions = positions;
        this.commitments = commitments;
        this.moments = moments;
    }

    @Call(id = "listPositions", does = "What each party has said of each act, on each kind, side by side.")
    @GetList("/positions")
    @ReadsFrom(PositionPaper.NAME)
    ResponseEntity<Listed<PositionEntry>> positions(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer about,
            @RequestParam(required = false) @Nullable AssertionKind kind,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        var filter = new Positions.Filter(about, kind, party);
        int most = limit;
        Moment asked = moments.ofDossier(view, id, asOf, validAt, PositionPaper.NAME);
        Page<PositionEntry> page = Pinned.page(
                "positions",
                asked,
                cursor,
                (moment, after) -> positions.list(view, id, filter, moment.position(), moment.done(), most, after));
        return Listed.of(page, asked, request);
    }

    @Call(id = "listCommitments", does = "What was promised, what was known before and what followed.")
    @GetList("/commitments")
    @ReadsFrom(PositionPaper.NAME)
    ResponseEntity<Listed<CommitmentEntry>> commitments(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable PartyCode party,
            @RequestParam(required = false) Promise.@Nullable Kind kind,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(required = false) @Nullable LocalDate validAt,
            @RequestParam(defaultValue = Parameters.PAGE) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            View view,
            HttpServletRequest request) {
        var filter = new Commitments.Filter(party, kind);
        int most = limit;
        Moment asked = moments.ofDossier(view, id, asOf, validAt, PositionPaper.NAME);
        Page<CommitmentEntry> page = Pinned.page(
                "commitments",
                asked,
                cursor,
                (moment, after) -> commitments.list(view, id, filter, moment.position(), moment.done(), most, after));
        return Listed.of(page, asked, request);
    }
}

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
import dev.chancery.store.LedgerEvents;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
    private final LedgerEvents ledger;
    private final Moments moments;
    private final Parties parties;

    PositionController(
            Positions positions, Commitments commitments, LedgerEvents ledger, Moments moments, Parties parties) {
        this.positions = positions;
        this.commitments = commitments;
        this.ledger = ledger;
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
        Moment asked = asked(id, asOf, validAt);
        Page<PositionEntry> page = Pinned.page(
                "positions",
                asked.position(),
                cursor,
                (position, after) -> positions.list(id, filter, position, asked.done(), most, after));
        return Listed.of(page, request, at(asked));
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
        Moment asked = asked(id, asOf, validAt);
        Page<CommitmentEntry> page = Pinned.page(
                "commitments",
                asked.position(),
                cursor,
                (position, after) -> commitments.list(id, filter, position, asked.done(), most, after));
        return Listed.of(page, request, at(asked));
    }

    private Moment asked(String dossier, @Nullable String asOf, @Nullable String validAt) {
        ledger.positionOf(dossier, 0).orElseThrow(() -> new Declined(Problems.noSuchDossier(dossier)));
        Moment asked = moments.of(asOf, validAt, PositionPaper.NAME);
        if (asOf != null) {
            moments.refuseBeforeOpening(dossier, asked);
        }
        return asked;
    }

    private static HttpHeaders at(Moment asked) {
        var headers = new HttpHeaders();
        headers.set(Reading.POSITION, String.valueOf(asked.position()));
        return headers;
    }
}

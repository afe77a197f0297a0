package dev.chancery.pages;

import dev.chancery.api.Call;
import dev.chancery.api.Moment;
import dev.chancery.api.Moments;
import dev.chancery.api.Pages;
import dev.chancery.api.Pinned;
import dev.chancery.api.ReadsFrom;
import dev.chancery.archive.StoredNames;
import dev.chancery.docket.Docket;
import dev.chancery.gate.View;
import dev.chancery.paging.Page;
import dev.chancery.party.PartyCode;
import dev.chancery.position.CommitmentEntry;
import dev.chancery.position.Commitments;
import dev.chancery.position.PositionEntry;
import dev.chancery.position.PositionPaper;
import dev.chancery.position.Positions;
import dev.chancery.register.Register;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Who has said what of which act, side by side, and what was promised. */
@Controller
@ConditionalOnWebApplication
final class PositionPages {

    private static final int LINES = 50;
    private static final int PROMISES = 20;

    private static final Positions.Filter EVERYTHING = new Positions.Filter(null, null, null);
    private static final Commitments.Filter EVERY_PROMISE = new Commitments.Filter(null, null);

    private final Positions positions;
    private final Commitments commitments;
    private final Moments moments;
    private final Covers covers;
    private final Names names;

    PositionPages(Positions positions, Commitments commitments, Moments moments, Covers covers, Names names) {
        this.positions = positions;
        this.commitments = commitments;
        this.moments = moments;
        this.covers = covers;
        this.names = names;
    }

    /** A commitment on the page. */
    record Promised(
            CommitmentEntry commitment,
            String kind,
            List<Names.Named> by,
            List<Names.Named> to,
            List<String> protects) {}

    /** @param promises where the list of commitments goes on; that of positions goes on by the cursor */
    @Call(
            id = "positionsPage",
            does = "What each party has said of each act, side by side, and what was promised, as a page.")
    @GetMapping(path = Pages.DOSSIERS + "/{id}/positions", produces = MediaType.TEXT_HTML_VALUE)
    @ReadsFrom({Register.NAME, Docket.NAME, PositionPaper.NAME})
    String show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable String promises,
            View view,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        Moment now = moments.ofDossier(view, id, null, null, Register.NAME, Docket.NAME, PositionPaper.NAME);
        Question.partly(now.partial(), response);
        Page<PositionEntry> lines = Pinned.page(
                "positions",
                now,
                Question.given(cursor),
                (moment, after) ->
                        positions.list(view, id, EVERYTHING, moment.position(), moment.done(), LINES, after));
        Page<CommitmentEntry> promised = Pinned.page(
                "commitments",
                now,
                Question.given(promises),
                (moment, after) ->
                        commitments.list(view, id, EVERY_PROMISE, moment.position(), moment.done(), PROMISES, after));
        Covers.Cover cover = covers.of(id, now, language);
        model.addAttribute("cover", cover)
                .addAttribute(
                        "matrix",
                        Matrix.of(lines.items(), cover.dossier().parties(), party -> names.of(party, language)))
                .addAttribute("next", Question.next(lines, request))
                .addAttribute(
                        "promised",
                        promised.items().stream()
                                .map(commitment -> promised(commitment, language))
                                .toList())
                .addAttribute("nextPromised", Question.next(promised, "promises", request))
                .addAttribute("partial", now.partial());
        return "positions";
    }

    private Promised promised(CommitmentEntry commitment, Locale language) {
        return new Promised(
                commitment,
                StoredNames.of(commitment.kind()),
                named(commitment.by(), language),
                named(commitment.to(), language),
                commitment.protects().stream().map(StoredNames::of).toList());
    }

    private List<Names.Named> named(Collection<PartyCode> parties, Locale language) {
        return parties.stream().map(party -> names.of(party, language)).toList();
    }
}

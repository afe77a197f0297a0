package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.acceptanceOf;
import static dev.chancery.dossier.Cast.adjudicationOf;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.lapseOf;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.settlementOf;
import static dev.chancery.dossier.Cast.waiverOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.CLOSING_NAMES_ITS_ISSUES;
import static dev.chancery.dossier.Rule.ONLY_THE_CLAIMANT_CLOSES;

import dev.chancery.act.Act;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rule 2. */
class ClosingNamesItsIssuesTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @MethodSource
    void refusesAnActThatClosesNothingByName(Act closing) {
        dossier.given(OPENED, incident())
                .when(file(closing))
                .expectException(refusal(CLOSING_NAMES_ITS_ISSUES, "/acts/0/closes"));
    }

    static Stream<Act> refusesAnActThatClosesNothingByName() {
        return Stream.of(acceptanceClosing(), withdrawalOf(), waiverOf(), settlementOf(), adjudicationOf(), lapseOf());
    }

    @Test
    @NotRefusedBy(CLOSING_NAMES_ITS_ISSUES)
    void closesTheIssuesItNamesAndNoOther() {
        dossier.given(OPENED, incident(), incident(), incident())
                .when(file(withdrawalOf(1, 3)))
                .expectResultMessagePayloadMatching(effects("1 open → withdrawn, by 4", "3 open → withdrawn, by 4"));
    }

    @Test
    @NotRefusedBy(CLOSING_NAMES_ITS_ISSUES)
    void takesAcceptanceOfARegretThatClosesNothing() {
        dossier.given(OPENED, incident(), regretAbout(1))
                .when(file(acceptanceOf(2)))
                .expectEvents(acceptanceOf(2))
                .expectResultMessagePayloadMatching(effects());
    }

    @Test
    void notesOneAlreadyClosedAndDoesNotCloseItTwice() {
        dossier.given(OPENED, incident(), demand(EXPLANATION), acceptanceClosing(1))
                .when(file(withdrawalOf(1, 2)))
                .expectEvents(withdrawalOf(1, 2))
                .expectResultMessagePayloadMatching(
                        effects("1 stays accepted, already closed, by 4", "2 open → withdrawn, by 4"));
    }

    @Test
    void notesOneClosedEarlierInTheSameFiling() {
        dossier.given(OPENED, incident())
                .when(file(acceptanceClosing(1), waiverOf(1)))
                .expectResultMessagePayloadMatching(
                        effects("1 open → accepted, by 2", "1 stays accepted, already closed, by 3"));
    }

    @Test
    void closesAnIssueNamedTwiceOnce() {
        dossier.given(OPENED, incident())
                .when(file(waiverOf(1, 1)))
                .expectResultMessagePayloadMatching(effects("1 open → waived, by 2"));
    }

    @Test
    void stillAsksWhoMayCloseOneAlreadyClosed() {
        dossier.given(OPENED, incident(), acceptanceClosing(1))
                .when(file(by(RUSSIA).withdrawalOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }
}

package dev.chancery.dossier;

import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.REGRET;
import static dev.chancery.dossier.Cast.CLOCK;
import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.conversation;
import static dev.chancery.dossier.Cast.correct;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.publicStatement;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.kept;
import static dev.chancery.dossier.DossierFixture.refusal;

import dev.chancery.act.Act;
import dev.chancery.edtf.Edtf;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DossierClosed;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 11, of corrections. */
class CorrectingAnActTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    @NotRefusedBy({
        Rule.ONLY_A_STANDING_ACT_IS_AMENDED,
        Rule.CORRECTION_KEEPS_THE_TYPE,
        Rule.CORRECTION_CHANGES_SOMETHING
    })
    void isRecordedAsAnEntryOfItsOwn() {
        var corrected = on(ON_14_NOVEMBER).publicStatement();
        dossier.given(OPENED, publicStatement())
                .when(correct(1, corrected, "on", 1))
                .expectEvents(new ActCorrected(1, List.of("on"), corrected, "a slip of the pen"));
    }

    @Test
    void isRefusedOfAFolioThatIsNoAct() {
        dossier.given(OPENED, publicStatement())
                .when(correct(0, publicStatement(), "on", 1))
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
    }

    @Test
    void isRefusedOfAnActThatWasStruckOut() {
        dossier.given(OPENED, publicStatement(), new ActStruckOut(1, "recorded in error"))
                .when(correct(1, on(ON_14_NOVEMBER).publicStatement(), "on", 2))
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
    }

    @Test
    void isRefusedOfTheType() {
        dossier.given(OPENED, publicStatement())
                .when(correct(1, conversation(), "type", 1))
                .expectException(refusal(Rule.CORRECTION_KEEPS_THE_TYPE, "/set/type"));
    }

    @Test
    void isRefusedOfNothing() {
        dossier.given(OPENED, publicStatement())
                .when(new CorrectAct(DOSSIER, 1, List.of(), publicStatement(), "for no reason", 1))
                .expectException(refusal(Rule.CORRECTION_CHANGES_SOMETHING, "/set"));
    }

    @Test
    void isRefusedWhereTheDossierHasChangedSince() {
        dossier.given(OPENED, publicStatement(), note())
                .when(correct(1, on(ON_14_NOVEMBER).publicStatement(), "on", 1))
                .expectException(refusal(Rule.VERSION_IS_STALE));
    }

    @Test
    void isTakenWhileTheDossierIsClosed() {
        var corrected = on(ON_14_NOVEMBER).publicStatement();
        dossier.given(OPENED, publicStatement(), new DossierClosed("nothing is open"))
                .when(correct(1, corrected, "on", 2))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void changesWhatTheActDoesToIssues() {
        dossier.given(OPENED, incident(), incident(), regretAbout(1))
                .when(correct(3, regretAbout(2), "about", 3))
                .expectResultMessagePayloadMatching(kept("1 answered → open, by 4", "2 open → answered in part, by 4"));
    }

    @Test
    void mayLeaveNothingOfAnIssue() {
        dossier.given(OPENED, incident())
                .when(correct(1, by().incident(RUS, UKRAINE), "victim", 1))
                .expectResultMessagePayloadMatching(kept("1 open → gone, by 2"));
    }

    @Test
    void isFoldedWithTheCorrectedActFromThenOn() {
        dossier.given(
                        OPENED,
                        demand(EXPLANATION),
                        new ActCorrected(1, List.of("kind"), demand(REGRET), "asked for regret"))
                .when(file(regretAbout(1)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isRefusedWhereALaterActWouldBreakARule() {
        dossier.given(OPENED, demand(REGRET), regretAbout(1))
                .when(correct(1, demand(EXPLANATION), "kind", 2))
                .expectException(refusal(Rule.AMENDING_KEEPS_LATER_ACTS_LAWFUL));
    }

    @Test
    void isRefusedWhereTheActItselfWouldBreakARule() {
        dossier.given(OPENED, incident(), demand(EXPLANATION), regretAbout(1))
                .when(correct(3, regretAbout(1, 2), "about", 3))
                .expectException(refusal(Rule.REGRET_ANSWERS_NO_OTHER_DEMAND, "/set/about/1"));
    }

    @Test
    void isRefusedWhereTheActWouldBeDatedAfterItWasRecorded() {
        dossier.givenCurrentTime(CLOCK.instant())
                .andGiven(OPENED, publicStatement())
                .andGivenCurrentTime(CLOCK.instant().plusSeconds(86_400 * 100L))
                .when(correct(1, on(Edtf.parse("2025-12-24")).publicStatement(), "on", 1))
                .expectException(refusal(Rule.NOT_YET_HAPPENED, "/set/on"));
    }

    @Test
    @NotRefusedBy(Rule.AMENDING_KEEPS_LATER_ACTS_LAWFUL)
    void isTakenWhereTheLaterActsStayLawful() {
        dossier.given(OPENED, incident(), regretAbout(1), acceptanceClosing(1), denial(INTENT, 1))
                .when(correct(2, dated(), "on", 4))
                .expectResultMessagePayloadMatching(kept());
    }

    private static Act dated() {
        return on(ON_21_NOVEMBER).regretAbout(1);
    }
}

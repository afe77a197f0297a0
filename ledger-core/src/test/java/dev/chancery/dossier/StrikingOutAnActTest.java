package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.dossier.Cast.publicStatement;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.strikeOut;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.kept;
import static dev.chancery.dossier.DossierFixture.refusal;

import dev.chancery.record.ActStruckOut;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 11, of strike-outs. */
class StrikingOutAnActTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsAnEntryOfItsOwn() {
        dossier.given(OPENED, publicStatement())
                .when(strikeOut(1, 1))
                .expectEvents(new ActStruckOut(1, "recorded in error"));
    }

    @Test
    void isRefusedTwice() {
        dossier.given(OPENED, publicStatement(), new ActStruckOut(1, "recorded in error"))
                .when(strikeOut(1, 2))
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
    }

    @Test
    void isRefusedOfAnActThatAnotherNames() {
        dossier.given(OPENED, incident(), regretAbout(1))
                .when(strikeOut(1, 2))
                .expectException(refusal(Rule.AMENDING_KEEPS_LATER_ACTS_LAWFUL));
    }

    @Test
    void isTakenOfAnActWhoseNamersWereStruckOutBefore() {
        dossier.given(OPENED, incident(), regretAbout(1), new ActStruckOut(2, "recorded in error"))
                .when(strikeOut(1, 3))
                .expectResultMessagePayloadMatching(kept("1 open → gone, by 4"));
    }

    @Test
    void takesBackWhatTheActDid() {
        dossier.given(OPENED, demand(EXPLANATION), explanationOf(1))
                .when(strikeOut(2, 2))
                .expectResultMessagePayloadMatching(kept("1 answered → open, by 3"));
    }

    @Test
    void opensAgainWhatAStruckOutAcceptanceHadClosed() {
        dossier.given(OPENED, incident(), acceptanceClosing(1))
                .when(strikeOut(2, 2))
                .expectResultMessagePayloadMatching(kept("1 accepted → open, by 3"));
    }

    @Test
    void leavesNothingToReferTo() {
        dossier.given(OPENED, incident(), new ActStruckOut(1, "recorded in error"))
                .when(file(regretAbout(1)))
                .expectException(refusal(Rule.REFERENCE_NAMES_NOTHING, "/acts/0/about/0"));
    }

    @Test
    void isRefusedWhereAnActOfTheSameFilingNamesIt() {
        dossier.given(OPENED)
                .andGivenCommands(file(labelled("i").incident(), protestAgainst("#i")))
                .when(strikeOut(1, 2))
                .expectException(refusal(Rule.AMENDING_KEEPS_LATER_ACTS_LAWFUL));
    }
}

package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.LABEL_NAMES_NOTHING;
import static dev.chancery.dossier.Rule.LABEL_USED_TWICE;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class LabelsTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void nameAnEarlierActOfTheFiling() {
        dossier.given(OPENED, note())
                .when(file(labelled("a9").incident(), protestAgainst("#a9")))
                .expectEvents(incident(), protestAgainst(2))
                .expectResultMessagePayloadMatching(effects("2 opened, by 2", "2 stays open, lodged, by 3"));
    }

    @Test
    void nameALaterActOfTheFiling() {
        dossier.given(OPENED)
                .when(file(protestAgainst("#a9"), labelled("a9").incident()))
                .expectEvents(protestAgainst(2), incident())
                .expectResultMessagePayloadMatching(effects("2 stays open, lodged, by 1", "2 opened, by 2"));
    }

    @Test
    void letAnExplanationStandBeforeTheDemandItAnswers() {
        dossier.given(OPENED)
                .when(file(explanationOf("#d"), labelled("d").demand(EXPLANATION)))
                .expectEvents(explanationOf(2), demand(EXPLANATION))
                .expectResultMessagePayloadMatching(effects("2 open → answered in part, by 1", "2 opened, by 2"));
    }

    @Test
    void letAClosingStandBeforeTheIssueItCloses() {
        dossier.given(OPENED)
                .when(file(withdrawalOf("#i"), labelled("i").incident()))
                .expectResultMessagePayloadMatching(effects("2 open → withdrawn, by 1", "2 opened, by 2"));
    }

    @Test
    void letReceiptReachWhatALaterContactOfTheFilingCarries() {
        dossier.given(OPENED)
                .when(file(
                        receiptOf("#s"),
                        labelled("s").summons(),
                        by(AZERBAIJAN).occasion("#s").demand(EXPLANATION)))
                .expectResultMessagePayloadMatching(effects("3 open → acknowledged, by 1", "3 opened, by 3"));
    }

    @Test
    void mixWithFoliosOnFile() {
        dossier.given(OPENED, incident())
                .when(file(labelled("i").incident(), protestAgainst(1, "#i")))
                .expectEvents(incident(), protestAgainst(1, 2));
    }

    @Test
    void mayBeWrittenInAnyScript() {
        dossier.given(OPENED)
                .when(file(
                        labelled("Səfirlik_9").incident(),
                        labelled("протест-1").recalling("#Səfirlik_9").note()))
                .expectEvents(incident(), by(AZERBAIJAN).recalling(1).note());
    }

    @Test
    void areRefusedWhereTheyNameNothing() {
        dossier.given(OPENED, incident())
                .when(file(labelled("a").note(), by(AZERBAIJAN).occasion("#b").protestAgainst("#a", "#c")))
                .expectException(refusal(LABEL_NAMES_NOTHING, "/acts/1/occasion", "/acts/1/against/1"))
                .expectNoEvents();
    }

    @Test
    void areForgottenAfterTheirFiling() {
        dossier.given(OPENED)
                .andGivenCommands(file(labelled("i").incident()))
                .when(file(regretAbout("#i")))
                .expectException(refusal(LABEL_NAMES_NOTHING, "/acts/0/about/0"));
    }

    @Test
    @NotRefusedBy(LABEL_NAMES_NOTHING)
    void mayBeGivenAndNeverUsed() {
        dossier.given(OPENED).when(file(labelled("a").note())).expectEvents(note());
    }

    @Test
    void areRefusedWhenUsedTwice() {
        dossier.given(OPENED)
                .when(file(labelled("a").note(), note(), labelled("a").note()))
                .expectException(refusal(LABEL_USED_TWICE, "/acts/2/label"))
                .expectNoEvents();
    }

    @Test
    @NotRefusedBy(LABEL_USED_TWICE)
    void mayBeUsedAgainInAnotherFiling() {
        dossier.given(OPENED)
                .andGivenCommands(file(labelled("a").note()))
                .when(file(labelled("a").note(), labelled("A").note()))
                .expectSuccessfulHandlerExecution();
    }
}

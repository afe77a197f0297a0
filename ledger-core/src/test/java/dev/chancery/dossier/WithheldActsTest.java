package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.MARKINGS;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.accountOf;
import static dev.chancery.dossier.Cast.correct;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.marked;
import static dev.chancery.dossier.Cast.numbered;
import static dev.chancery.dossier.Cast.publicStatement;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.reopeningOf;
import static dev.chancery.dossier.Cast.strikeOut;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.kept;
import static dev.chancery.dossier.DossierFixture.refusal;

import dev.chancery.access.Clearance;
import dev.chancery.access.Sight;
import dev.chancery.record.ActCorrected;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Whoever records is judged, and answered, by what may be seen; a refusal for a withheld act would tell of it. */
class WithheldActsTest {

    private static final Map<String, Object> RESTRICTED = seeing(new Clearance("restricted", List.of("nodis")));
    private static final Map<String, Object> SECRET = seeing(new Clearance("secret", List.of()));

    private final FixtureConfiguration<Dossier> dossier = dossier();

    private static Map<String, Object> seeing(Clearance clearance) {
        return Map.of(Sight.OF_WHO_RECORDS, MARKINGS.of(clearance));
    }

    @Test
    void haveNoPartInTheAnswer() {
        dossier.given(OPENED, incident(), marked("SECRET").regretAbout(1))
                .when(file(regretAbout(1)), RESTRICTED)
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 3"));
    }

    @Test
    void haveTheirPartInTheAnswerToWhoSeesThem() {
        dossier.given(OPENED, incident(), marked("SECRET").regretAbout(1))
                .when(file(regretAbout(1)), SECRET)
                .expectResultMessagePayloadMatching(effects("1 stays answered in part, by 3"));
    }

    @Test
    void areNotThereToBeNamed() {
        dossier.given(OPENED, marked("secret").incident())
                .when(file(regretAbout(1)), RESTRICTED)
                .expectException(refusal(Rule.REFERENCE_NAMES_NOTHING, "/acts/0/about/0"));
    }

    @Test
    void areNotThereUnderACaveatThatOneLacks() {
        dossier.given(OPENED, marked("restricted", "eyes only").incident())
                .when(file(regretAbout(1)), RESTRICTED)
                .expectException(refusal(Rule.REFERENCE_NAMES_NOTHING, "/acts/0/about/0"));
    }

    @Test
    void areThereUnderACaveatThatOneHas() {
        dossier.given(OPENED, marked("restricted", "NODIS").incident())
                .when(file(regretAbout(1)), RESTRICTED)
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }

    @Test
    void closeNothingForWhoDoesNotSeeThem() {
        dossier.given(OPENED, incident(), marked("secret").acceptanceClosing(1))
                .when(file(acceptanceClosing(1)), RESTRICTED)
                .expectResultMessagePayloadMatching(effects("1 open → accepted, by 3"));
    }

    @Test
    void cannotBeReopenedUnseen() {
        dossier.given(OPENED, incident(), marked("secret").acceptanceClosing(1))
                .when(file(reopeningOf(1)), RESTRICTED)
                .expectException(refusal(Rule.ONLY_A_CLOSED_ISSUE_IS_REOPENED));
    }

    @Test
    void keepTheirNumberToThemselves() {
        dossier.given(OPENED, marked("secret").numbered("7/1", "2025-11-20").note())
                .when(file(numbered("7/1", "2025-11-20").note()), RESTRICTED)
                .expectResultMessagePayloadMatching(effects());
    }

    @Test
    void areNeitherCorrectedNorStruckOutNorAccountedForUnseen() {
        dossier.given(OPENED, marked("secret").publicStatement())
                .when(correct(1, marked("secret").by(Cast.RUSSIA).publicStatement(), "by", 1), RESTRICTED)
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
        dossier.given(OPENED, marked("secret").publicStatement())
                .when(strikeOut(1, 1), RESTRICTED)
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
        dossier.given(OPENED, marked("secret").publicStatement())
                .when(accountOf(1, "by"), RESTRICTED)
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
    }

    @Test
    void areOnFileAgainOnceTheirMarkingIsTakenAway() {
        dossier.given(
                        OPENED,
                        incident(),
                        marked("secret").explanationOf(1),
                        new ActCorrected(2, List.of("marking"), explanationOf(1), "declassified"))
                .when(strikeOut(2, 3), RESTRICTED)
                .expectResultMessagePayloadMatching(kept("1 answered → open, by 4"));
    }

    @Test
    void areWithheldOnceTheyAreMarked() {
        dossier.given(
                        OPENED,
                        demand(EXPLANATION),
                        explanationOf(1),
                        new ActCorrected(2, List.of("marking"), marked("secret").explanationOf(1), "marked late"))
                .when(strikeOut(2, 3), RESTRICTED)
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
    }

    @Test
    void areMarkedByWordsOfTheScheme() {
        dossier.given(OPENED)
                .when(file(publicStatement(), marked("Cosmic Top Secret").publicStatement()))
                .expectException(refusal(Rule.MARKING_IS_OF_THE_SCHEME, "/acts/1/marking"));
        dossier.given(OPENED, publicStatement())
                .when(correct(1, marked("secret", "orcon").publicStatement(), "marking", 1))
                .expectException(refusal(Rule.MARKING_IS_OF_THE_SCHEME, "/set/marking"));
    }

    @Test
    @NotRefusedBy({Rule.MARKING_IS_OF_THE_SCHEME, Rule.MARKING_IS_CORRECTED_ALONE})
    void areMarkedHoweverTheWordsAreSpelt() {
        dossier.given(OPENED, publicStatement())
                .when(correct(1, marked("SECRET", "Eyes Only").publicStatement(), "marking", 1))
                .expectResultMessagePayloadMatching(kept());
    }

    @Test
    void areMarkedByACorrectionThatChangesNothingElse() {
        var command = new CorrectAct(
                Cast.DOSSIER,
                1,
                List.of("on", "marking"),
                Cast.on(Cast.ON_13_NOVEMBER).publicStatement(),
                "both",
                1);
        dossier.given(OPENED, marked("secret").publicStatement())
                .when(command)
                .expectException(refusal(Rule.MARKING_IS_CORRECTED_ALONE, "/set"));
    }
}

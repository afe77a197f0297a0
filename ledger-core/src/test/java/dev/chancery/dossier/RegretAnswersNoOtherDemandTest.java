package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.act.DemandKind.REGRET;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.apologyFor;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.claimAbout;
import static dev.chancery.dossier.Cast.conversation;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.REGRET_ANSWERS_NO_OTHER_DEMAND;

import dev.chancery.act.DemandKind;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rule 3. */
class RegretAnswersNoOtherDemandTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "REGRET")
    void refusesRegretAboutADemandForAnythingElse(DemandKind kind) {
        dossier.given(OPENED, demand(kind))
                .when(file(regretAbout(1)))
                .expectException(refusal(REGRET_ANSWERS_NO_OTHER_DEMAND, "/acts/0/about/0"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"REGRET", "APOLOGY", "ACKNOWLEDGEMENT"})
    void refusesApologyForADemandForAnythingElse(DemandKind kind) {
        dossier.given(OPENED, demand(kind))
                .when(file(apologyFor(1)))
                .expectException(refusal(REGRET_ANSWERS_NO_OTHER_DEMAND));
    }

    @Test
    void refusesRegretAboutAGrievanceAndAnotherDemandAtOnce() {
        dossier.given(OPENED, incident(), demand(INVESTIGATION))
                .when(file(regretAbout(1, 2)))
                .expectException(refusal(REGRET_ANSWERS_NO_OTHER_DEMAND, "/acts/0/about/1"));
    }

    @Test
    void refusesRegretAndApologyAboutAClaim() {
        dossier.given(OPENED, incident(), claimAbout(1))
                .when(file(regretAbout(1, 2)))
                .expectException(refusal(REGRET_ANSWERS_NO_OTHER_DEMAND, "/acts/0/about/1"));
        dossier.given(OPENED, incident(), claimAbout(1))
                .when(file(apologyFor(2)))
                .expectException(refusal(REGRET_ANSWERS_NO_OTHER_DEMAND, "/acts/0/about/0"));
    }

    @Test
    @NotRefusedBy(REGRET_ANSWERS_NO_OTHER_DEMAND)
    void takesRegretForAGrievanceInPartAndLeavesTheDemandsOpen() {
        dossier.given(OPENED, incident(), demand(INVESTIGATION))
                .when(file(regretAbout(1)))
                .expectEvents(regretAbout(1))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 3"));
    }

    @Test
    @NotRefusedBy(REGRET_ANSWERS_NO_OTHER_DEMAND)
    void takesRegretWhereRegretWasDemanded() {
        dossier.given(OPENED, demand(REGRET))
                .when(file(regretAbout(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }

    @ParameterizedTest
    @EnumSource(names = {"REGRET", "APOLOGY", "ACKNOWLEDGEMENT"})
    @NotRefusedBy(REGRET_ANSWERS_NO_OTHER_DEMAND)
    void takesApologyWhereItWasDemandedOrLess(DemandKind kind) {
        dossier.given(OPENED, demand(kind))
                .when(file(apologyFor(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }

    @Test
    @NotRefusedBy(REGRET_ANSWERS_NO_OTHER_DEMAND)
    void takesRegretThatOnlyRepliesToAnotherDemand() {
        dossier.given(OPENED, incident(), demand(EXPLANATION))
                .when(file(by(RUSSIA).inReplyTo(2).regretAbout(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 3"));
    }

    @Test
    @NotRefusedBy(REGRET_ANSWERS_NO_OTHER_DEMAND)
    void takesRegretAboutWhatIsNoIssue() {
        dossier.given(OPENED, conversation()).when(file(regretAbout(1))).expectResultMessagePayloadMatching(effects());
    }
}

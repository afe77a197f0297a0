package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.ON_13_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.notPursued;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.reminderOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED;
import static dev.chancery.dossier.Rule.ONLY_THE_CLAIMANT_STOPS_PURSUING;
import static dev.chancery.dossier.Rule.RESPONSE_PRECEDES_ITS_CAUSE;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 8. */
class OnlyTheClaimantStopsPursuingTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesTheRespondent() {
        dossier.given(OPENED, demand(EXPLANATION))
                .when(file(by(RUSSIA).notPursued(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_STOPS_PURSUING, "/acts/0/issues/0"));
    }

    @Test
    void refusesAThirdParty() {
        dossier.given(OPENED, demand(EXPLANATION))
                .when(file(by(UKRAINE).notPursued(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_STOPS_PURSUING));
    }

    @Test
    void refusesTheClaimantOfAnotherIssue() {
        dossier.given(OPENED, demand(EXPLANATION), by(RUSSIA).demand(RELEASE))
                .when(file(notPursued(1, 2)))
                .expectException(refusal(ONLY_THE_CLAIMANT_STOPS_PURSUING, "/acts/0/issues/1"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_STOPS_PURSUING)
    void takesTheClaimant() {
        dossier.given(OPENED, demand(EXPLANATION))
                .when(file(notPursued(1)))
                .expectResultMessagePayloadMatching(effects("1 stays open, not pursued, by 2"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_STOPS_PURSUING)
    void takesItsProtectingPower() {
        dossier.given(OPENED, demand(EXPLANATION))
                .when(file(by(SWITZERLAND_FOR_AZERBAIJAN).notPursued(1)))
                .expectResultMessagePayloadMatching(effects("1 stays open, not pursued, by 2"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_STOPS_PURSUING)
    void notesWhatIsClosed() {
        dossier.given(OPENED, demand(EXPLANATION), withdrawalOf(1))
                .when(file(notPursued(1)))
                .expectResultMessagePayloadMatching(effects("1 stays withdrawn, already closed, by 3"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_STOPS_PURSUING)
    void takesAReminderAfterwards() {
        dossier.given(OPENED, demand(EXPLANATION), notPursued(1))
                .when(file(reminderOf(1), by(RUSSIA).reminderOf(1)))
                .expectResultMessagePayloadMatching(effects("1 stays open, pursued again, by 3"));
    }

    @Test
    void refusesWhatIsNoIssue() {
        dossier.given(OPENED, note())
                .when(file(notPursued(1)))
                .expectException(refusal(ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED, "/acts/0/issues/0"));
    }

    @Test
    void refusesAReminderBeforeTheIssue() {
        dossier.given(OPENED, on(ON_14_NOVEMBER).demand(EXPLANATION))
                .when(file(on(ON_13_NOVEMBER).reminderOf(1)))
                .expectException(refusal(RESPONSE_PRECEDES_ITS_CAUSE, "/acts/0/of/0"));
    }
}

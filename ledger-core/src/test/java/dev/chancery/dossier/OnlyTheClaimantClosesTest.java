package dev.chancery.dossier;

import static dev.chancery.act.AssertionKind.LAW;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.RUSSIA_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.labelled;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.waiverOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ONLY_THE_CLAIMANT_CLOSES;

import dev.chancery.act.Actor;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 1. */
class OnlyTheClaimantClosesTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesAcceptanceByTheRespondent() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA).acceptanceClosing(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES, "/acts/0/closes/0"));
    }

    @Test
    void refusesWithdrawalByTheRespondent() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA).withdrawalOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }

    @Test
    void refusesWaiverByTheRespondent() {
        dossier.given(OPENED, demand(EXPLANATION))
                .when(file(by(RUSSIA).waiverOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }

    @Test
    void refusesTheOtherPrincipalWhoeverClaims() {
        dossier.given(OPENED, by(RUSSIA).demand(RELEASE))
                .when(file(acceptanceClosing(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }

    @Test
    void refusesAThirdParty() {
        dossier.given(OPENED, incident())
                .when(file(by(UKRAINE).withdrawalOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }

    @Test
    void refusesTheClaimantWhereItSpeaksForAnother() {
        var azerbaijanForUkraine = new Actor(AZE, null, null, null, UKR);
        dossier.given(OPENED, incident())
                .when(file(by(azerbaijanForUkraine).withdrawalOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }

    @Test
    void refusesAPersonWhoSpeaksForNobody() {
        var somebody = new Actor(null, null, null, "Mikhail Galuzin", null);
        dossier.given(OPENED, incident())
                .when(file(by(somebody).waiverOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES));
    }

    @Test
    void refusesTheRespondentWhereItSaysToSpeakForTheClaimant() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA_FOR_AZERBAIJAN).withdrawalOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES, "/acts/0/closes/0"));
    }

    @Test
    void refusesTheWholeActForOneIssueOfTheOtherSide() {
        dossier.given(OPENED, incident(), by(RUSSIA).demand(RELEASE))
                .when(file(acceptanceClosing(1, 2)))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES, "/acts/0/closes/1"));
    }

    @Test
    void refusesItOfAnIssueOpenedInTheSameFiling() {
        dossier.given(OPENED)
                .when(file(labelled("i").incident(), by(RUSSIA).waiverOf("#i")))
                .expectException(refusal(ONLY_THE_CLAIMANT_CLOSES, "/acts/1/closes/0"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_CLOSES)
    void takesAcceptanceByTheClaimant() {
        dossier.given(OPENED, incident(), regretAbout(1))
                .when(file(acceptanceClosing(1)))
                .expectEvents(acceptanceClosing(1))
                .expectResultMessagePayloadMatching(effects("1 answered → accepted, by 3"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_CLOSES)
    void takesWithdrawalAndWaiverByTheClaimant() {
        dossier.given(OPENED, incident(), demand(EXPLANATION))
                .when(file(withdrawalOf(1), waiverOf(2)))
                .expectResultMessagePayloadMatching(effects("1 open → withdrawn, by 3", "2 open → waived, by 4"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_CLOSES)
    void takesTheProtectingPowerForTheClaimant() {
        dossier.given(OPENED, incident())
                .when(file(by(SWITZERLAND_FOR_AZERBAIJAN).withdrawalOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → withdrawn, by 2"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_CLOSES)
    void takesAJointActOfTheClaimantAndAnother() {
        dossier.given(OPENED, incident())
                .when(file(by(UKRAINE, AZERBAIJAN).withdrawalOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → withdrawn, by 2"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_CLOSES)
    void takesAcceptanceThatClosesNothingFromEither() {
        dossier.given(OPENED, incident(), by(AZERBAIJAN).assurance())
                .when(file(by(RUSSIA).acceptanceOf(2)))
                .expectResultMessagePayloadMatching(effects());
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANT_CLOSES)
    void recordsThatTheRespondentConsidersItClosedWithoutEffect() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA).assertion(LAW, 1), by(RUSSIA).publicStatement()))
                .expectResultMessagePayloadMatching(effects());
    }
}

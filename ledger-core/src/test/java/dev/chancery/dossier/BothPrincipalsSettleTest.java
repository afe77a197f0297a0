package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.RUSSIA_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.settlementOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.BOTH_PRINCIPALS_SETTLE;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 1. */
class BothPrincipalsSettleTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesSettlementByTheRespondentAlone() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA).settlementOf(1)))
                .expectException(refusal(BOTH_PRINCIPALS_SETTLE, "/acts/0/by"));
    }

    @Test
    void refusesSettlementByTheClaimantAlone() {
        dossier.given(OPENED, incident())
                .when(file(by(AZERBAIJAN).settlementOf(1)))
                .expectException(refusal(BOTH_PRINCIPALS_SETTLE));
    }

    @Test
    void refusesSettlementBetweenOneOfThemAndAThird() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA, UKRAINE).settlementOf(1)))
                .expectException(refusal(BOTH_PRINCIPALS_SETTLE));
    }

    @Test
    void refusesOneThatSaysToSpeakForTheOtherToo() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA, RUSSIA_FOR_AZERBAIJAN).settlementOf(1)))
                .expectException(refusal(BOTH_PRINCIPALS_SETTLE, "/acts/0/by"));
    }

    @Test
    @NotRefusedBy(BOTH_PRINCIPALS_SETTLE)
    void takesSettlementByBoth() {
        dossier.given(OPENED, incident(), by(RUSSIA).demand(RELEASE))
                .when(file(settlementOf(1, 2)))
                .expectEvents(settlementOf(1, 2))
                .expectResultMessagePayloadMatching(effects("1 open → settled, by 3", "2 open → settled, by 3"));
    }

    @Test
    @NotRefusedBy(BOTH_PRINCIPALS_SETTLE)
    void takesSettlementThatAThirdSignsToo() {
        dossier.given(OPENED, incident())
                .when(file(by(AZERBAIJAN, UKRAINE, RUSSIA).settlementOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → settled, by 2"));
    }

    @Test
    @NotRefusedBy(BOTH_PRINCIPALS_SETTLE)
    void takesSettlementThroughProtectingPowers() {
        dossier.given(OPENED, incident())
                .when(file(
                        by(SWITZERLAND_FOR_AZERBAIJAN, SWITZERLAND_FOR_RUSSIA).settlementOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → settled, by 2"));
    }
}

package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.ADVISER_OF_RUSSIA;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.TRIBUNAL;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.lapseOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 1. */
class OnlyTheClaimantsAdviserFindsLapseTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesTheRespondentsAdviser() {
        dossier.given(OPENED, incident())
                .when(file(by(ADVISER_OF_RUSSIA).lapseOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE, "/acts/0/by"));
    }

    @Test
    void refusesTheClaimantInAnyOtherOffice() {
        dossier.given(OPENED, incident())
                .when(file(by(AZERBAIJAN).lapseOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE));
    }

    @Test
    void refusesTheRespondent() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA).lapseOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE));
    }

    @Test
    void refusesTheClaimantBesideTheRespondentsAdviser() {
        dossier.given(OPENED, incident())
                .when(file(by(AZERBAIJAN, ADVISER_OF_RUSSIA).lapseOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE));
    }

    @Test
    void refusesATribunal() {
        dossier.given(OPENED, incident())
                .when(file(by(TRIBUNAL).lapseOf(1)))
                .expectException(refusal(ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE)
    void takesTheOpinionOfTheClaimantsAdviser() {
        dossier.given(OPENED, incident())
                .when(file(lapseOf(1)))
                .expectEvents(lapseOf(1))
                .expectResultMessagePayloadMatching(effects("1 open → lapsed, by 2"));
    }

    @Test
    @NotRefusedBy(ONLY_THE_CLAIMANTS_ADVISER_FINDS_LAPSE)
    void takesTheRussianAdviserOnARussianDemand() {
        dossier.given(OPENED, by(RUSSIA).demand(RELEASE))
                .when(file(by(ADVISER_OF_RUSSIA).lapseOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → lapsed, by 2"));
    }
}

package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.COURT_OF_RUSSIA;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.TRIBUNAL;
import static dev.chancery.dossier.Cast.adjudicationOf;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ONLY_A_TRIBUNAL_ADJUDICATES;

import dev.chancery.act.Actor;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 1. */
class OnlyATribunalAdjudicatesTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesAdjudicationByTheRespondent() {
        dossier.given(OPENED, incident())
                .when(file(by(RUSSIA).adjudicationOf(1)))
                .expectException(refusal(ONLY_A_TRIBUNAL_ADJUDICATES, "/acts/0/by"));
    }

    @Test
    void refusesAdjudicationByTheClaimant() {
        dossier.given(OPENED, incident())
                .when(file(by(AZERBAIJAN).adjudicationOf(1)))
                .expectException(refusal(ONLY_A_TRIBUNAL_ADJUDICATES));
    }

    @Test
    void refusesAdjudicationByBothPrincipals() {
        dossier.given(OPENED, incident())
                .when(file(by(AZERBAIJAN, RUSSIA).adjudicationOf(1)))
                .expectException(refusal(ONLY_A_TRIBUNAL_ADJUDICATES));
    }

    @Test
    void refusesAdjudicationByACourtOfTheRespondent() {
        dossier.given(OPENED, incident())
                .when(file(by(COURT_OF_RUSSIA).adjudicationOf(1)))
                .expectException(refusal(ONLY_A_TRIBUNAL_ADJUDICATES, "/acts/0/by"));
    }

    @Test
    @NotRefusedBy(ONLY_A_TRIBUNAL_ADJUDICATES)
    void takesTheJudgmentOfATribunal() {
        dossier.given(OPENED, incident(), regretAbout(1))
                .when(file(adjudicationOf(1)))
                .expectEvents(adjudicationOf(1))
                .expectResultMessagePayloadMatching(effects("1 answered → adjudicated, by 3"));
    }

    @Test
    void refusesAdjudicationByATribunalTogetherWithAPrincipal() {
        dossier.given(OPENED, incident())
                .when(file(by(TRIBUNAL, RUSSIA).adjudicationOf(1)))
                .expectException(refusal(ONLY_A_TRIBUNAL_ADJUDICATES, "/acts/0/by"));
    }

    @Test
    @NotRefusedBy(ONLY_A_TRIBUNAL_ADJUDICATES)
    void takesTheAwardOfAnOrganOfAThirdStateNamedAsTheArbitratorThatItIs() {
        var award = by(new Actor(null, "Swiss Federal Council, arbitrator", null, null, null))
                .adjudicationOf(1);
        dossier.given(OPENED, incident())
                .when(file(award))
                .expectResultMessagePayloadMatching(effects("1 open → adjudicated, by 2"));
    }
}

package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.COMPENSATION;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.complianceWith;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.fullExplanationOf;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.EXPLANATION_IS_NO_REPARATION;

import dev.chancery.act.DemandKind;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExplanationIsNoReparationTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @EnumSource(names = {"COMPENSATION", "RESTITUTION", "APOLOGY", "PUNISHMENT", "RELEASE"})
    void refusesToExplainAwayADemandForReparation(DemandKind kind) {
        dossier.given(OPENED, demand(kind))
                .when(file(explanationOf(1)))
                .expectException(refusal(EXPLANATION_IS_NO_REPARATION, "/acts/0/answers/0"));
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"COMPENSATION", "RESTITUTION", "APOLOGY", "PUNISHMENT", "RELEASE"})
    @NotRefusedBy(EXPLANATION_IS_NO_REPARATION)
    void takesExplanationOfAnyOtherDemand(DemandKind kind) {
        dossier.given(OPENED, demand(kind))
                .when(file(fullExplanationOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in full, by 2"));
    }

    @Test
    @NotRefusedBy(EXPLANATION_IS_NO_REPARATION)
    void takesExplanationOfAGrievance() {
        dossier.given(OPENED, incident())
                .when(file(explanationOf(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }

    @Test
    @NotRefusedBy(EXPLANATION_IS_NO_REPARATION)
    void takesReparationWhereReparationWasDemanded() {
        dossier.given(OPENED, demand(COMPENSATION), demand(RELEASE))
                .when(file(payment(EX_GRATIA, 1), complianceWith(2)))
                .expectResultMessagePayloadMatching(
                        effects("1 open → answered in part, by 3", "2 open → answered in full, by 4"));
    }
}

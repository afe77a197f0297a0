package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.ACKNOWLEDGEMENT;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.claimAbout;
import static dev.chancery.dossier.Cast.conversation;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.responsibilityFor;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ACKNOWLEDGEMENT_ANSWERS_NO_OTHER_DEMAND;

import dev.chancery.act.DemandKind;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AcknowledgementAnswersNoOtherDemandTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ACKNOWLEDGEMENT")
    void refusesResponsibilityWhereAnythingElseWasDemanded(DemandKind kind) {
        dossier.given(OPENED, demand(kind))
                .when(file(responsibilityFor(1)))
                .expectException(refusal(ACKNOWLEDGEMENT_ANSWERS_NO_OTHER_DEMAND, "/acts/0/about/0"));
    }

    @Test
    @NotRefusedBy(ACKNOWLEDGEMENT_ANSWERS_NO_OTHER_DEMAND)
    void takesResponsibilityForAGrievanceAClaimAndWhereItWasDemanded() {
        dossier.given(OPENED, incident(), claimAbout(1), demand(ACKNOWLEDGEMENT))
                .when(file(responsibilityFor(1, 2, 3)))
                .expectResultMessagePayloadMatching(effects(
                        "1 open → answered in part, by 4",
                        "2 open → answered in part, by 4",
                        "3 open → answered in part, by 4"));
    }

    @Test
    @NotRefusedBy(ACKNOWLEDGEMENT_ANSWERS_NO_OTHER_DEMAND)
    void takesResponsibilityForWhatIsNoIssue() {
        dossier.given(OPENED, conversation())
                .when(file(responsibilityFor(1)))
                .expectResultMessagePayloadMatching(effects());
    }
}

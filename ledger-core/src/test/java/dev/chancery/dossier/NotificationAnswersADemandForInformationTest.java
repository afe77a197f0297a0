package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.notification;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.NOTIFICATION_ANSWERS_NO_OTHER_DEMAND;

import dev.chancery.act.DemandKind;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** To inform is not to do, to regret or to pay. */
class NotificationAnswersADemandForInformationTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "INFORMATION")
    void refusesToInformAwayAnyOtherDemand(DemandKind kind) {
        dossier.given(OPENED, demand(kind))
                .when(file(notification(1)))
                .expectException(refusal(NOTIFICATION_ANSWERS_NO_OTHER_DEMAND, "/acts/0/answers/0"));
    }

    @Test
    @NotRefusedBy(NOTIFICATION_ANSWERS_NO_OTHER_DEMAND)
    void takesTheInformationThatWasDemanded() {
        dossier.given(OPENED, demand(DemandKind.INFORMATION))
                .when(file(notification(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }

    @Test
    @NotRefusedBy(NOTIFICATION_ANSWERS_NO_OTHER_DEMAND)
    void takesWhatInformsOfAnIncident() {
        dossier.given(OPENED, incident())
                .when(file(notification(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 2"));
    }
}

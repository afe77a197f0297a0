package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.INFORMATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.notification;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class NotificationTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = by(AZERBAIJAN).to(RUSSIA).notification();
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedAsTheAnswerToADemandForInformation() {
        var act = notification(1);
        dossier.given(OPENED, demand(INFORMATION)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Notification(by().particulars(), "coordinates", List.of(), null, List.of()));
    }

    @Test
    void isRefusedWithoutAMatter() {
        isRefusedFor("matter", () -> new Notification(by(RUSSIA).particulars(), null, List.of(), null, List.of()));
        isRefusedFor("matter", () -> new Notification(by(RUSSIA).particulars(), " ", List.of(), null, List.of()));
    }

    @Test
    void answersInPartUnlessItIsSaid() {
        assertThat(notification(1).extent()).isEqualTo(Extent.PART);
    }
}

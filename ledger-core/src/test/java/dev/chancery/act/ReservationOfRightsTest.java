package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.reservationOn;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReservationOfRightsTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = reservationOn(1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedOfEitherSide() {
        var act = by(RUSSIA).reservationOn(1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new ReservationOfRights(by().particulars(), refs(1)));
    }

    @Test
    void isRefusedWhereItReservesNothing() {
        isRefusedFor("reserves", () -> reservationOn());
    }
}

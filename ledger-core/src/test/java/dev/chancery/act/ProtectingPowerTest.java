package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.CHE;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ProtectingPowerTest {

    private static final Actor SWITZERLAND = new Actor(CHE, null, null, null, null);

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new ProtectingPower(by(SWITZERLAND).particulars(), CHE, AZE, RUS);
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new ProtectingPower(by().particulars(), CHE, AZE, RUS));
    }

    @Test
    void isRefusedWhereOneOfTheThreeIsMissing() {
        isRefusedFor("power", () -> new ProtectingPower(by(SWITZERLAND).particulars(), null, AZE, RUS));
        isRefusedFor("interestsOf", () -> new ProtectingPower(by(SWITZERLAND).particulars(), CHE, null, RUS));
        isRefusedFor("in", () -> new ProtectingPower(by(SWITZERLAND).particulars(), CHE, AZE, null));
    }

    @Test
    void isRefusedUnlessTheyAreThree() {
        isRefusedFor("power", () -> new ProtectingPower(by(SWITZERLAND).particulars(), AZE, AZE, RUS));
        isRefusedFor("power", () -> new ProtectingPower(by(SWITZERLAND).particulars(), RUS, AZE, RUS));
        isRefusedFor("in", () -> new ProtectingPower(by(SWITZERLAND).particulars(), CHE, AZE, AZE));
    }
}

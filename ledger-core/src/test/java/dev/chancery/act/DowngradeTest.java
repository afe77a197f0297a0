package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DowngradeTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Downgrade(by(AZERBAIJAN).to(RUSSIA).particulars(), MissionLevel.CHARGE_D_AFFAIRES, refs(1));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Downgrade(by().particulars(), MissionLevel.CHARGE_D_AFFAIRES, List.of()));
    }

    @Test
    void isRefusedWithoutALevel() {
        isRefusedFor("level", () -> new Downgrade(by(AZERBAIJAN).particulars(), null, List.of()));
    }

    @Test
    void isRefusedToAnAmbassador() {
        isRefusedFor("level", () -> new Downgrade(by(AZERBAIJAN).particulars(), MissionLevel.AMBASSADOR, List.of()));
    }
}

package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.warning;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class WarningTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = by(AZERBAIJAN).to(RUSSIA).warning(1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedAboutNothingInParticular() {
        var act = warning();
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Warning(by().particulars(), "the mission is recalled", List.of()));
    }

    @Test
    void isRefusedWithoutAConsequence() {
        isRefusedFor("consequence", () -> new Warning(by(AZERBAIJAN).particulars(), null, List.of()));
        isRefusedFor("consequence", () -> new Warning(by(AZERBAIJAN).particulars(), "", List.of()));
    }
}

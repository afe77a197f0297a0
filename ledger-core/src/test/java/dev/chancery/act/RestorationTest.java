package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.Relations.CONSULAR;
import static dev.chancery.act.Relations.DIPLOMATIC;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RestorationTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Restoration(
                by(AZERBAIJAN, RUSSIA).particulars(), List.of(DIPLOMATIC, CONSULAR), MissionLevel.AMBASSADOR);
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Restoration(by().particulars(), List.of(DIPLOMATIC), null));
    }

    @Test
    void isRefusedUnlessItSaysOfWhichRelations() {
        isRefusedFor("relations", () -> new Restoration(by(AZERBAIJAN).particulars(), List.of(), null));
    }
}

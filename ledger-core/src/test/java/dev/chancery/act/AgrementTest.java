package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AgrementTest {

    private static final Actor CANDIDATE = new Actor(AZE, null, Office.AMBASSADOR, "Rəhman Mustafayev", null);

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Agrement(by(AZERBAIJAN).to(RUSSIA).particulars(), AgrementStage.REQUESTED, CANDIDATE);
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Agrement(by().particulars(), AgrementStage.REQUESTED, CANDIDATE));
    }

    @Test
    void isRefusedWithoutAStageOrACandidate() {
        isRefusedFor("stage", () -> new Agrement(by(AZERBAIJAN).particulars(), null, CANDIDATE));
        isRefusedFor("candidate", () -> new Agrement(by(AZERBAIJAN).particulars(), AgrementStage.GRANTED, null));
    }
}

package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RecallForConsultationsTest {

    private static final Actor ENVOY = new Actor(AZE, null, Office.AMBASSADOR, "Rəhman Mustafayev", null);

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new RecallForConsultations(by(AZERBAIJAN).on(ON_14_NOVEMBER).particulars(), ENVOY, refs(1));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new RecallForConsultations(by().particulars(), ENVOY, refs(1)));
    }

    @Test
    void isRefusedWithoutTheEnvoy() {
        isRefusedFor("envoy", () -> new RecallForConsultations(by(AZERBAIJAN).particulars(), null, refs(1)));
    }
}

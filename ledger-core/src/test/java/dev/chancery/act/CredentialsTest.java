package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CredentialsTest {

    private static final Actor ENVOY = new Actor(AZE, null, Office.AMBASSADOR, "Rəhman Mustafayev", null);

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Credentials(by(AZERBAIJAN).on(ON_14_NOVEMBER).particulars(), ENVOY, true);
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Credentials(by().particulars(), ENVOY, true));
    }

    @Test
    void isRefusedWithoutTheEnvoy() {
        isRefusedFor("envoy", () -> new Credentials(by(AZERBAIJAN).particulars(), null, true));
    }

    @Test
    void areTheOriginalsUnlessItIsSaid() {
        assertThat(new Credentials(by(AZERBAIJAN).particulars(), ENVOY, null).copy())
                .isFalse();
    }
}

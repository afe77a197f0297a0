package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.Relations.CONSULAR;
import static dev.chancery.act.Relations.DIPLOMATIC;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SeveranceTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Severance(by(AZERBAIJAN).to(RUSSIA).particulars(), List.of(DIPLOMATIC), refs(1));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Severance(by().particulars(), List.of(DIPLOMATIC), List.of()));
    }

    @Test
    void isRefusedUnlessItSaysOfWhichRelations() {
        isRefusedFor("relations", () -> new Severance(by(AZERBAIJAN).particulars(), null, List.of()));
    }

    @Test
    void leavesConsularRelationsUnlessItIsSaid() {
        assertThat(new Severance(by(AZERBAIJAN).particulars(), List.of(DIPLOMATIC), List.of()).relations())
                .doesNotContain(CONSULAR);
    }
}

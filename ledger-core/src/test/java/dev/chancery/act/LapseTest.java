package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ADVISER_OF_AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.lapseOf;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.Collections;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class LapseTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = lapseOf(1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Lapse(by().particulars(), refs(1)));
    }

    @Test
    void isRefusedWithANullAmongWhatItCloses() {
        isRefusedFor(
                "closes", () -> new Lapse(by(ADVISER_OF_AZERBAIJAN).particulars(), Collections.singletonList(null)));
    }
}

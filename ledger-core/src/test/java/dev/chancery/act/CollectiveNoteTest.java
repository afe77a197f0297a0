package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ADVISER_OF_AZERBAIJAN;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CollectiveNoteTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new CollectiveNote(by(AZERBAIJAN, UKRAINE).to(RUSSIA).particulars(), List.of(AZERBAIJAN, UKRAINE));
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new CollectiveNote(by().particulars(), List.of(AZERBAIJAN, UKRAINE)));
    }

    @Test
    void isRefusedUnsigned() {
        isRefusedFor("signatories", () -> new CollectiveNote(by(AZERBAIJAN).particulars(), null));
    }

    @Test
    void isRefusedWhereOnePartySigns() {
        isRefusedFor("signatories", () -> new CollectiveNote(by(AZERBAIJAN).particulars(), List.of(AZERBAIJAN)));
        isRefusedFor(
                "signatories",
                () -> new CollectiveNote(by(AZERBAIJAN).particulars(), List.of(AZERBAIJAN, ADVISER_OF_AZERBAIJAN)));
    }
}

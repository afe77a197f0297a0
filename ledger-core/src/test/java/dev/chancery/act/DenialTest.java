package dev.chancery.act;

import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DenialTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Denial(
                by(RUSSIA).on(ON_21_NOVEMBER).particulars(),
                INTENT,
                refs(1),
                List.of("only military objectives are struck"));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Denial(by().particulars(), INTENT, refs(1), List.of()));
    }

    @Test
    void isRefusedWithoutAKind() {
        isRefusedFor("kind", () -> denial(null, 1));
    }

    @Test
    void isRefusedWhereItContestsNothing() {
        isRefusedFor("contests", () -> denial(INTENT));
    }

    @Test
    void isRefusedWithANullAmongItsGrounds() {
        isRefusedFor(
                "grounds",
                () -> new Denial(by(RUSSIA).particulars(), INTENT, refs(1), Collections.singletonList(null)));
    }
}

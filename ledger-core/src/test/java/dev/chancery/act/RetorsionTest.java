package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
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

class RetorsionTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Retorsion(by(AZERBAIJAN).on(ON_21_NOVEMBER).particulars(), "visas are refused", refs(1));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Retorsion(by().particulars(), "visas are refused", List.of()));
    }

    @Test
    void isRefusedWithoutAMeasure() {
        isRefusedFor("measure", () -> new Retorsion(by(AZERBAIJAN).particulars(), null, List.of()));
    }

    @Test
    void needsNoWrongBeforeIt() {
        assertThat(new Retorsion(by(AZERBAIJAN).particulars(), "visas are refused", null).about())
                .isEmpty();
    }
}

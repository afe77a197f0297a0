package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ExpressionOfRegretTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new ExpressionOfRegret(
                by(RUSSIA).on(ON_21_NOVEMBER).particulars(), refs(1), "the damage to the building");
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new ExpressionOfRegret(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItRegretsNothing() {
        isRefusedFor("about", () -> regretAbout());
    }

    @Test
    void isRefusedWithABlankObject() {
        isRefusedFor("object", () -> new ExpressionOfRegret(by(RUSSIA).particulars(), refs(1), " "));
    }

    @Test
    void answersInPart() {
        assertThat(regretAbout(1).extent()).isEqualTo(Extent.PART);
    }
}

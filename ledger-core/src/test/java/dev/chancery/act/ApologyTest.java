package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.apologyFor;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ApologyTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Apology(by(RUSSIA).particulars(), refs(1), "the incident");
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Apology(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItIsForNothing() {
        isRefusedFor("about", () -> apologyFor());
    }

    @Test
    void isRefusedWithABlankObject() {
        isRefusedFor("object", () -> new Apology(by(RUSSIA).particulars(), refs(1), ""));
    }

    @Test
    void answersInPart() {
        assertThat(apologyFor(1).extent()).isEqualTo(Extent.PART);
    }
}

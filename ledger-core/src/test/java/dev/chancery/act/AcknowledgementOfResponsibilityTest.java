package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.responsibilityFor;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AcknowledgementOfResponsibilityTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new AcknowledgementOfResponsibility(by(RUSSIA).particulars(), refs(1), "the loss of the wall");
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new AcknowledgementOfResponsibility(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItIsAboutNothing() {
        isRefusedFor("about", () -> responsibilityFor());
    }

    @Test
    void isRefusedWithABlankObject() {
        isRefusedFor(
                "object", () -> new AcknowledgementOfResponsibility(by(RUSSIA).particulars(), refs(1), " "));
    }

    @Test
    void answersInPart() {
        assertThat(responsibilityFor(1).extent()).isEqualTo(Extent.PART);
    }
}

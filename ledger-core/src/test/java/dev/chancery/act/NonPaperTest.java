package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class NonPaperTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new NonPaper(on(ON_14_NOVEMBER).particulars());
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedWhereItIsKnownWhoGaveIt() {
        var act = new NonPaper(by(RUSSIA).to(AZERBAIJAN).particulars());
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithItsSendersNumber() {
        isRefusedFor("references", () -> registered(new DocumentNumber("773-n", null, null)));
        isRefusedFor("references", () -> registered(new DocumentNumber("773-n", ON_14_NOVEMBER, ON_21_NOVEMBER)));
    }

    @Test
    void isTakenWithItsDateAndTheNumberOfTheRegistryItCameInTo() {
        assertThat(registered(new DocumentNumber(null, ON_14_NOVEMBER, null))).isNotNull();
        assertThat(registered(new DocumentNumber("14/0425", null, ON_14_NOVEMBER)))
                .isNotNull();
    }

    private static NonPaper registered(DocumentNumber ours) {
        return new NonPaper(by().references(new DocumentNumbers(ours, null)).particulars());
    }
}

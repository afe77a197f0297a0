package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class BoutDePapierTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new BoutDePapier(by(RUSSIA).to(AZERBAIJAN).on(ON_14_NOVEMBER).particulars());
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new BoutDePapier(by().particulars()));
    }

    @Test
    void isRefusedWithItsSendersNumberOrDate() {
        isRefusedFor("references", () -> registered(new DocumentNumber("773-n", null, null)));
        isRefusedFor("references", () -> registered(new DocumentNumber(null, ON_14_NOVEMBER, null)));
        isRefusedFor("references", () -> registered(new DocumentNumber("773-n", ON_14_NOVEMBER, ON_21_NOVEMBER)));
        isRefusedFor(
                "references",
                () -> new BoutDePapier(by(RUSSIA)
                        .references(new DocumentNumbers(
                                new DocumentNumber("14/0425", null, null), new DocumentNumber("773-n", null, null)))
                        .particulars()));
    }

    @Test
    void saysWhatABoutDePapierLacks() {
        assertThatThrownBy(() -> registered(new DocumentNumber("773-n", null, null)))
                .hasMessageContaining("no date, number or signature");
    }

    @Test
    void isTakenWithTheNumberOfTheRegistryItCameInTo() {
        var act = registered(new DocumentNumber("14/0425", null, ON_14_NOVEMBER));
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isTakenWithNoRegistration() {
        assertThat(new BoutDePapier(
                        by(RUSSIA).references(new DocumentNumbers(null, null)).particulars()))
                .isNotNull();
    }

    private static BoutDePapier registered(DocumentNumber ours) {
        return new BoutDePapier(
                by(RUSSIA).references(new DocumentNumbers(ours, null)).particulars());
    }
}

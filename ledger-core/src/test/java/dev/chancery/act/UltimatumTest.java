package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.CESSATION;
import static dev.chancery.act.DemandKind.OTHER;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.ultimatum;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import dev.chancery.edtf.Edtf;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class UltimatumTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Ultimatum(
                by(AZERBAIJAN).to(RUSSIA).on(ON_14_NOVEMBER).particulars(),
                CESSATION,
                ON_21_NOVEMBER,
                "relations will be severed",
                refs(1));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Ultimatum(by().particulars(), null, ON_21_NOVEMBER, "war", List.of()));
    }

    @Test
    void isRefusedWithoutADeadlineOrAConsequence() {
        isRefusedFor("expires", () -> new Ultimatum(by(AZERBAIJAN).particulars(), null, null, "war", List.of()));
        isRefusedFor(
                "consequence",
                () -> new Ultimatum(by(AZERBAIJAN).particulars(), null, ON_21_NOVEMBER, null, List.of()));
        isRefusedFor(
                "consequence", () -> new Ultimatum(by(AZERBAIJAN).particulars(), null, ON_21_NOVEMBER, " ", List.of()));
    }

    @Test
    void isRefusedWhereItExpiresBeforeItIsGiven() {
        isRefusedFor("expires", () -> on(Edtf.parse("2025-11-22")).ultimatum(CESSATION));
        assertThat(on(ON_21_NOVEMBER).ultimatum(CESSATION).expires()).isEqualTo(ON_21_NOVEMBER);
    }

    @Test
    void asksForManyThingsUnlessItIsSaid() {
        assertThat(ultimatum(null).kind()).isEqualTo(OTHER);
    }

    @Test
    void isDueWhenItExpiresAsItStates() {
        assertThat(ultimatum(CESSATION).dueBy()).isEqualTo(new DueDate(ON_21_NOVEMBER, DueDate.Basis.STATED, null));
    }
}

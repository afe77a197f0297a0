package dev.chancery.act;

import static dev.chancery.act.AssertionKind.CAUSE;
import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.LAW;
import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.admission;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Admission(
                by(RUSSIA).on(ON_21_NOVEMBER).particulars(), FACT, refs(1), List.of("debris of our making was found"));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Admission(by().particulars(), FACT, refs(1), List.of()));
    }

    @Test
    void isRefusedWithoutAKind() {
        isRefusedFor("kind", () -> admission(null, 1));
    }

    @Test
    void isRefusedOfLawWhichIsAcknowledged() {
        isRefusedFor("kind", () -> admission(LAW, 1));
    }

    @Test
    void isRefusedWhereItAdmitsNothing() {
        isRefusedFor("admits", () -> admission(FACT));
    }

    @Test
    void isRefusedWithABlankAmongItsGrounds() {
        isRefusedFor("grounds", () -> new Admission(by(RUSSIA).particulars(), FACT, refs(1), List.of("")));
    }

    @Test
    void leavesTheIssueAsItStands() {
        dossier.given(OPENED, incident(), denial(CAUSE, 1))
                .when(file(admission(CAUSE, 1)))
                .expectResultMessagePayloadMatching(effects());
    }
}

package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.RETRACTION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.complianceWith;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ComplianceTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = complianceWith(1);
        dossier.given(OPENED, demand(RETRACTION)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Compliance(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItAnswersNothing() {
        isRefusedFor("answers", () -> complianceWith());
    }

    @Test
    void answersInPartUnlessItIsSaid() {
        assertThat(new Compliance(by(RUSSIA).particulars(), refs(1), null).extent())
                .isEqualTo(Extent.PART);
    }
}

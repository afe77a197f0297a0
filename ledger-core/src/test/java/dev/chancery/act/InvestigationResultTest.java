package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.findingsOn;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvestigationResultTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = findingsOn(1);
        dossier.given(OPENED, demand(INVESTIGATION)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new InvestigationResult(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItAnswersNothing() {
        isRefusedFor("answers", () -> findingsOn());
    }

    @Test
    void answersInPartUnlessItIsSaid() {
        assertThat(new InvestigationResult(by(RUSSIA).particulars(), refs(1), null).extent())
                .isEqualTo(Extent.PART);
    }

    @Test
    void answersInFullWhereItIsSaid() {
        assertThat(findingsOn(1).extent()).isEqualTo(Extent.FULL);
    }

    @ParameterizedTest
    @EnumSource
    void answersADemandOfAnyKind(DemandKind kind) {
        assertThat(findingsOn(1).canAnswer(kind)).isTrue();
    }
}

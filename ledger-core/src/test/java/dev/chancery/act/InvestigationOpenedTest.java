package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.inquiryInto;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class InvestigationOpenedTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = inquiryInto(1);
        dossier.given(OPENED, demand(INVESTIGATION)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new InvestigationOpened(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItAnswersNothing() {
        isRefusedFor("answers", () -> inquiryInto());
    }

    @Test
    void answersInPartUnlessItIsSaid() {
        assertThat(new InvestigationOpened(by(RUSSIA).particulars(), refs(1), null).extent())
                .isEqualTo(Extent.PART);
    }

    @Test
    void isRefusedAsAFullAnswer() {
        isRefusedFor("extent", () -> new InvestigationOpened(by(RUSSIA).particulars(), refs(1), Extent.FULL));
    }

    @ParameterizedTest
    @EnumSource
    void answersADemandOfAnyKind(DemandKind kind) {
        assertThat(inquiryInto(1).canAnswer(kind)).isTrue();
    }
}

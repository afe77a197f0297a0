package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.COMPENSATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.proposal;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.rejectionOf;
import static dev.chancery.dossier.Cast.returnOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RejectionTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = rejectionOf(1);
        dossier.given(OPENED, demand(COMPENSATION)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedWhereItHandsBackAPaper() {
        var act = returnOf(1);
        dossier.given(OPENED, note()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Rejection(by().particulars(), refs(1), List.of(), null));
    }

    @Test
    void isRefusedWhereItRefusesAndReturnsNothing() {
        isRefusedFor("answers", () -> rejectionOf());
    }

    @Test
    void answersInPartUnlessItIsSaid() {
        assertThat(rejectionOf(1).extent()).isEqualTo(Extent.PART);
    }

    @Test
    void isRecordedWhereItTurnsDownAProposal() {
        var act = by(AZERBAIJAN).inReplyTo(1).rejectionOf();
        dossier.given(OPENED, proposal())
                .when(file(act))
                .expectEvents(act)
                .expectResultMessagePayloadMatching(effects());
    }
}

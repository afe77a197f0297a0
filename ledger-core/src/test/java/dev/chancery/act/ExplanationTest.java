package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.fullExplanationOf;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ExplanationTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = fullExplanationOf(1);
        dossier.given(OPENED, demand(EXPLANATION)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Explanation(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItAnswersNothing() {
        isRefusedFor("answers", () -> explanationOf());
    }

    @Test
    void answersInPartUnlessItIsSaid() {
        assertThat(new Explanation(by(RUSSIA).particulars(), refs(1), null).extent())
                .isEqualTo(Extent.PART);
    }
}

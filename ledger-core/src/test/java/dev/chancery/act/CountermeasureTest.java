package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.RESPONSE_PRECEDES_ITS_CAUSE;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CountermeasureTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Countermeasure(
                by(AZERBAIJAN).on(ON_21_NOVEMBER).particulars(), "overflight is suspended", refs(1), "ARS 49");
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Countermeasure(by().particulars(), "overflight is suspended", refs(1), null));
    }

    @Test
    void isRefusedWithoutAMeasure() {
        isRefusedFor("measure", () -> new Countermeasure(by(AZERBAIJAN).particulars(), " ", refs(1), null));
    }

    @Test
    void isRefusedWhereItAnswersNoWrong() {
        isRefusedFor(
                "about",
                () -> new Countermeasure(by(AZERBAIJAN).particulars(), "overflight is suspended", List.of(), null));
    }

    @Test
    void isRefusedWithABlankJustification() {
        isRefusedFor(
                "justification",
                () -> new Countermeasure(by(AZERBAIJAN).particulars(), "overflight is suspended", refs(1), ""));
    }

    @Test
    void isRefusedBeforeTheWrongThatItAnswers() {
        dossier.given(OPENED, by(AZERBAIJAN).on(ON_21_NOVEMBER).protestAgainst())
                .when(file(new Countermeasure(
                        by(AZERBAIJAN).on(ON_14_NOVEMBER).particulars(), "overflight is suspended", refs(1), null)))
                .expectException(refusal(RESPONSE_PRECEDES_ITS_CAUSE, "/acts/0/about/0"));
    }
}

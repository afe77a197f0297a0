package dev.chancery.act;

import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.AssertionKind.LAW;
import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.assertion;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AssertionTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Assertion(by(AZERBAIJAN).on(ON_14_NOVEMBER).particulars(), INTENT, Manner.CONCERN, refs(1), RUS);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedOfAThirdParty() {
        var act = by(UKRAINE).assertion(LAW, 1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Assertion(by().particulars(), FACT, Manner.ASSERTED, refs(1), null));
    }

    @Test
    void isRefusedWithoutAKind() {
        isRefusedFor("kind", () -> assertion(null, 1));
    }

    @Test
    void isRefusedWithoutAManner() {
        isRefusedFor("manner", () -> new Assertion(by(AZERBAIJAN).particulars(), FACT, null, refs(1), null));
    }

    @Test
    void isRefusedWhereItIsAboutNothing() {
        isRefusedFor("about", () -> assertion(FACT));
    }
}

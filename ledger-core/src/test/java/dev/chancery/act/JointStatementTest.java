package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ADVISER_OF_AZERBAIJAN;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class JointStatementTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new JointStatement(by(AZERBAIJAN, RUSSIA).on(ON_21_NOVEMBER).particulars());
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new JointStatement(by().particulars()));
    }

    @Test
    void isRefusedOfOnePartyAlone() {
        isRefusedFor("by", () -> new JointStatement(by(AZERBAIJAN).particulars()));
        isRefusedFor(
                "by",
                () -> new JointStatement(by(AZERBAIJAN, ADVISER_OF_AZERBAIJAN).particulars()));
        isRefusedFor(
                "by",
                () -> new JointStatement(
                        by(AZERBAIJAN, SWITZERLAND_FOR_AZERBAIJAN).particulars()));
    }
}

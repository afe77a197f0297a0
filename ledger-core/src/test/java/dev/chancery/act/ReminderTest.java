package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.reminderOf;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Reminder(
                by(AZERBAIJAN).to(RUSSIA).particulars(),
                refs(1),
                new DueDate(ON_21_NOVEMBER, DueDate.Basis.STATED, "working days of Baku"));
        dossier.given(OPENED, demand(INVESTIGATION)).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Reminder(by().particulars(), refs(1), null));
    }

    @Test
    void isRefusedWhereItRemindsOfNothing() {
        isRefusedFor("of", () -> reminderOf());
    }
}

package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AcknowledgementOfReceiptTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = on(ON_21_NOVEMBER).receiptOf(1);
        dossier.given(OPENED, note()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new AcknowledgementOfReceipt(by().inReplyTo(1).particulars()));
    }

    @Test
    void isRefusedWhereItRepliesToNothing() {
        isRefusedFor("inReplyTo", () -> receiptOf());
    }
}

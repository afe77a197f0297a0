package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class SummonsTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = on(ON_14_NOVEMBER).to(RUSSIA).summons();
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRecordedWithWhatItWasAnnouncedAs() {
        var act = new Summons(by(AZERBAIJAN).particulars(), RUSSIA, "a courtesy call");
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Summons(by().particulars(), RUSSIA, null));
    }

    @Test
    void isRefusedWithoutTheOneSummoned() {
        isRefusedFor("summoned", () -> new Summons(by(AZERBAIJAN).particulars(), null, null));
    }

    @Test
    void isRefusedWithABlankAnnouncement() {
        isRefusedFor("announcedAs", () -> new Summons(by(AZERBAIJAN).particulars(), RUSSIA, ""));
    }
}

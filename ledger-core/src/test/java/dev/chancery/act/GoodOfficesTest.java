package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.OfferStage.ACCEPTED;
import static dev.chancery.act.OfferStage.OFFERED;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_13_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.ref;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.RESPONSE_PRECEDES_ITS_CAUSE;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class GoodOfficesTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new GoodOffices(by(AZERBAIJAN).particulars(), ACCEPTED, ThirdPartyHelp.MEDIATION, ref(1));
        dossier.given(OPENED, offered()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new GoodOffices(by().particulars(), OFFERED, null, null));
    }

    @Test
    void isRefusedWithoutAStage() {
        isRefusedFor("stage", () -> new GoodOffices(by(UKRAINE).particulars(), null, null, null));
    }

    @Test
    void isRefusedWhereAnOfferNamesAnOffer() {
        isRefusedFor("offer", () -> new GoodOffices(by(UKRAINE).particulars(), OFFERED, null, ref(1)));
    }

    @Test
    void isRefusedWhereTheAnswerComesBeforeTheOffer() {
        dossier.given(OPENED, offered())
                .when(file(new GoodOffices(by(AZERBAIJAN).on(ON_13_NOVEMBER).particulars(), ACCEPTED, null, ref(1))))
                .expectException(refusal(RESPONSE_PRECEDES_ITS_CAUSE, "/acts/0/offer"));
    }

    private static GoodOffices offered() {
        return new GoodOffices(by(UKRAINE).on(ON_14_NOVEMBER).particulars(), OFFERED, ThirdPartyHelp.MEDIATION, null);
    }
}

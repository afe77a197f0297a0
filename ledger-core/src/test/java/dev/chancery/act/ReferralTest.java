package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class ReferralTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Referral(by(AZERBAIJAN).particulars(), Venue.ICJ, null, refs(1));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Referral(by().particulars(), Venue.ICJ, null, List.of()));
    }

    @Test
    void isRefusedWithoutAVenue() {
        isRefusedFor("venue", () -> new Referral(by(AZERBAIJAN).particulars(), null, null, List.of()));
    }

    @Test
    void isRefusedToAnotherVenueThatIsNotNamed() {
        isRefusedFor("body", () -> new Referral(by(AZERBAIJAN).particulars(), Venue.OTHER, null, List.of()));
        isRefusedFor("body", () -> new Referral(by(AZERBAIJAN).particulars(), Venue.ARBITRATION, " ", List.of()));
    }

    @Test
    void closesNothing() {
        dossier.given(OPENED, incident())
                .when(file(new Referral(by(AZERBAIJAN).particulars(), Venue.ICJ, null, refs(1))))
                .expectResultMessagePayloadMatching(effects());
    }

    @Test
    void isRefusedOfWhatIsNoIssue() {
        dossier.given(OPENED, note())
                .when(file(new Referral(by(AZERBAIJAN).particulars(), Venue.ICJ, null, refs(1))))
                .expectException(refusal(ONLY_ISSUES_ARE_ANSWERED_AND_CLOSED, "/acts/0/issues/0"));
    }
}

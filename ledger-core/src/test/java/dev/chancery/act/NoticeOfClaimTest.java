package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.CESSATION;
import static dev.chancery.act.DemandKind.COMPENSATION;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.claimAbout;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class NoticeOfClaimTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new NoticeOfClaim(
                by(AZERBAIJAN).to(RUSSIA).on(ON_21_NOVEMBER).particulars(), refs(1), List.of(CESSATION, COMPENSATION));
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new NoticeOfClaim(by().particulars(), refs(1), List.of()));
    }

    @Test
    void isRefusedWhereItIsAboutNothing() {
        isRefusedFor("about", () -> claimAbout());
    }

    @Test
    void isRefusedWithANullAmongWhatItSeeks() {
        isRefusedFor(
                "seeks",
                () -> new NoticeOfClaim(by(AZERBAIJAN).particulars(), refs(1), Collections.singletonList(null)));
    }

    @Test
    void needNotSayWhatItSeeks() {
        assertThat(new NoticeOfClaim(by(AZERBAIJAN).particulars(), refs(1), null).seeks())
                .isEmpty();
    }
}

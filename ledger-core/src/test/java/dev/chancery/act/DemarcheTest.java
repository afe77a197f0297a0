package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.dossier.Dossier;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class DemarcheTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new Demarche(
                by(RUSSIA).to(AZERBAIJAN).on(ON_21_NOVEMBER).particulars(),
                Mode.IN_PERSON,
                List.of("the arrested editors"));
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Demarche(by().particulars(), null, null));
    }

    @Test
    void isOfUnknownModeUnlessItIsSaid() {
        assertThat(new Demarche(by(RUSSIA).particulars(), null, null).mode()).isEqualTo(Mode.UNKNOWN);
    }

    @Test
    void isRefusedWithABlankOnTheAgenda() {
        isRefusedFor("agenda", () -> new Demarche(by(RUSSIA).particulars(), null, List.of(" ")));
    }

    @Test
    void isAnOccasionForOtherActs() {
        var act = by(RUSSIA).occasion(1).demand(RELEASE);
        dossier.given(OPENED, new Demarche(by(RUSSIA).particulars(), null, null))
                .when(file(act))
                .expectEvents(act);
    }
}

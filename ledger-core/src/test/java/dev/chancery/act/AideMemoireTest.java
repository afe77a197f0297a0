package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;

import dev.chancery.dossier.Dossier;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class AideMemoireTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = new AideMemoire(by(AZERBAIJAN).to(RUSSIA).on(ON_14_NOVEMBER).particulars());
        dossier.given(OPENED).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new AideMemoire(by().particulars()));
    }

    @Test
    void carriesOtherActs() {
        var act = by(AZERBAIJAN).instrument(1).demand(RELEASE);
        dossier.given(OPENED, new AideMemoire(by(AZERBAIJAN).particulars()))
                .when(file(act))
                .expectEvents(act);
    }
}

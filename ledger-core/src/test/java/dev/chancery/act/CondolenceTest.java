package dev.chancery.act;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.condolence;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;

import dev.chancery.dossier.Dossier;
import java.util.Collections;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class CondolenceTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRecordedAsFiled() {
        var act = on(ON_14_NOVEMBER).condolence(1);
        dossier.given(OPENED, incident()).when(file(act)).expectEvents(act);
    }

    @Test
    void isRefusedWithoutAnActor() {
        isRefusedFor("by", () -> new Condolence(by().particulars(), List.of()));
    }

    @Test
    void isRefusedWithANullAmongWhatItIsAbout() {
        isRefusedFor("about", () -> new Condolence(by(RUSSIA).particulars(), Collections.singletonList(null)));
    }

    @Test
    void touchesNoIssueWhoeverOffersIt() {
        dossier.given(OPENED, incident())
                .when(file(condolence(1), by(UKRAINE).condolence(1)))
                .expectResultMessagePayloadMatching(effects());
    }
}

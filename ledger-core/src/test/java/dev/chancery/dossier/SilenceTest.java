package dev.chancery.dossier;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.silenceOf;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;

import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 6. */
class SilenceTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void opensAndClosesNothing() {
        dossier.given(OPENED, incident(), demand(EXPLANATION))
                .when(file(silenceOf(RUS, 1, 2)))
                .expectEvents(silenceOf(RUS, 1, 2))
                .expectResultMessagePayloadMatching(effects());
    }

    @Test
    void admitsNothingWhoeverObservesIt() {
        dossier.given(OPENED, incident(), regretAbout(1))
                .when(file(by(UKRAINE).silenceOf(AZE, 1, 2)))
                .expectResultMessagePayloadMatching(effects());
    }
}

package dev.chancery.dossier;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.effects;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.DOSSIER_IS_CLOSED;
import static dev.chancery.dossier.Rule.DOSSIER_IS_NOT_CLOSED;

import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierReopened;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 12. */
class ClosedDossierTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    private static final DossierClosed CLOSED = new DossierClosed("relations restored");
    private static final DossierReopened REOPENED = new DossierReopened("a new incident");

    @Test
    void refusesActs() {
        dossier.given(OPENED, incident(), CLOSED)
                .when(file(regretAbout(1)))
                .expectException(refusal(DOSSIER_IS_CLOSED))
                .expectNoEvents();
    }

    @Test
    void isNotClosedTwice() {
        dossier.given(OPENED, CLOSED)
                .when(new CloseDossier(DOSSIER, "again", null))
                .expectException(refusal(DOSSIER_IS_CLOSED));
    }

    @Test
    @NotRefusedBy(DOSSIER_IS_CLOSED)
    void isReopenedByRecordKeeping() {
        dossier.given(OPENED, CLOSED)
                .when(new ReopenDossier(DOSSIER, "a new incident", null))
                .expectEvents(REOPENED)
                .expectResultMessagePayload(2);
    }

    @Test
    @NotRefusedBy(DOSSIER_IS_CLOSED)
    void takesActsAgainOnceReopened() {
        dossier.given(OPENED, CLOSED, REOPENED)
                .when(file(incident()))
                .expectEvents(incident())
                .expectResultMessagePayloadMatching(effects("3 opened, by 3"));
    }

    @Test
    void refusesToReopenWhatIsOpen() {
        dossier.given(OPENED)
                .when(new ReopenDossier(DOSSIER, "why not", null))
                .expectException(refusal(DOSSIER_IS_NOT_CLOSED));
    }

    @Test
    @NotRefusedBy(DOSSIER_IS_NOT_CLOSED)
    void isReopenedAsOftenAsItIsClosed() {
        dossier.given(OPENED, CLOSED, REOPENED, CLOSED)
                .when(new ReopenDossier(DOSSIER, "a new incident", 3))
                .expectEvents(REOPENED);
    }

    @Test
    void keepsWhyItWasClosedAndClosesNoIssue() {
        dossier.given(OPENED, incident())
                .when(new CloseDossier(DOSSIER, "  relations restored ", null))
                .expectEvents(CLOSED)
                .expectResultMessagePayload(2);
    }

    @Test
    void keepsItsIssuesOpenWhileItIsClosed() {
        dossier.given(OPENED, incident(), CLOSED, REOPENED)
                .when(file(regretAbout(1)))
                .expectResultMessagePayloadMatching(effects("1 open → answered in part, by 4"));
    }

    @Test
    void isNeitherClosedNorReopenedWithoutAReason() {
        isRefusedFor("reason", () -> new CloseDossier(DOSSIER, " ", null));
        isRefusedFor("reason", () -> new ReopenDossier(DOSSIER, "", null));
    }
}

package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.correct;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.numbered;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;

import dev.chancery.record.ActStruckOut;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Rule 10. */
class NumberIsOnFileTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void isRefusedForTheSameOfficesNumberAddresseeAndDate() {
        dossier.given(OPENED, numbered("0123", "2025-11-14").to(RUSSIA).note())
                .when(file(numbered("0123", "2025-11-14").to(RUSSIA).note()))
                .expectException(refusal(Rule.NUMBER_IS_ON_FILE, "/acts/0/references"));
    }

    @Test
    void isRefusedWithinOneFiling() {
        dossier.given(OPENED)
                .when(file(
                        numbered("0123", "2025-11-14").note(),
                        numbered("0123", "2025-11-14").note()))
                .expectException(refusal(Rule.NUMBER_IS_ON_FILE, "/acts/1/references"));
    }

    @Test
    @NotRefusedBy(Rule.NUMBER_IS_ON_FILE)
    void isTakenOfAnotherDateOfficeOrAddressee() {
        dossier.given(OPENED, numbered("0123", "2025-11-14").to(RUSSIA).note())
                .when(file(
                        numbered("0123", "2026-11-14").to(RUSSIA).note(),
                        numbered("0123", "2025-11-14").to(UKRAINE).note(),
                        numbered("0124", "2025-11-14").to(RUSSIA).note(),
                        numbered("0123", "2025-11-14").by(RUSSIA).to(AZERBAIJAN).note()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isTakenOfAPaperWhoseNamesakeWasStruckOut() {
        dossier.given(OPENED, numbered("0123", "2025-11-14").note(), new ActStruckOut(1, "another dossier's"))
                .when(file(numbered("0123", "2025-11-14").note()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void isRefusedOfACorrectionThatMakesAPaperAnothersDouble() {
        dossier.given(
                        OPENED,
                        numbered("0123", "2025-11-14").note(),
                        numbered("0124", "2025-11-14").note())
                .when(correct(2, numbered("0123", "2025-11-14").note(), "references", 2))
                .expectException(refusal(Rule.NUMBER_IS_ON_FILE, "/set/references"));
    }
}

package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.EURONEWS;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.accountOf;
import static dev.chancery.dossier.Cast.differing;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;

import dev.chancery.act.Folio;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierCorrected;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** Further sources for what is on file, and opinions on where they differ. */
class AccountsTest {

    private static final AccountAdded DIFFERENT = new AccountAdded(1, EURONEWS, List.of(differing("means")));

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    @NotRefusedBy(Rule.DISCREPANCY_NAMES_A_FIELD)
    void areAddedWithWhereTheyDiffer() {
        dossier.given(OPENED, incident()).when(accountOf(1, "means")).expectEvents(DIFFERENT);
    }

    @Test
    void mayDifferOnTheWholeAct() {
        dossier.given(OPENED, incident())
                .when(accountOf(1, null))
                .expectEvents(new AccountAdded(1, EURONEWS, List.of(differing(null))));
    }

    @Test
    void areRefusedWhereTheyDifferOnAFieldThatTheActCannotHave() {
        dossier.given(OPENED, incident())
                .when(accountOf(1, "consequence"))
                .expectException(refusal(Rule.DISCREPANCY_NAMES_A_FIELD, "/discrepancies/0/field"));
    }

    @Test
    void areRefusedOfAnActThatDoesNotStand() {
        dossier.given(OPENED, incident(), new ActStruckOut(1, "recorded in error"))
                .when(accountOf(1, null))
                .expectException(refusal(Rule.ONLY_A_STANDING_ACT_IS_AMENDED));
    }

    @Test
    void areTakenWhileTheDossierIsClosed() {
        dossier.given(OPENED, incident(), new DossierClosed("nothing is open"))
                .when(accountOf(1, "means"))
                .expectEvents(DIFFERENT);
    }

    @Test
    @NotRefusedBy(Rule.ASSESSMENT_WEIGHS_ACCOUNTS)
    void areAssessedWithoutDecidingAnything() {
        dossier.given(OPENED, incident(), DIFFERENT)
                .when(assessment(2))
                .expectEvents(new DiscrepancyAssessed(1, List.of(new Folio(2)), "Iskander", "the debris"));
    }

    @Test
    void areNotAssessedWhereNoneDiffers() {
        dossier.given(OPENED, incident(), new AccountAdded(1, EURONEWS, List.of()))
                .when(assessment(2))
                .expectException(refusal(Rule.ASSESSMENT_WEIGHS_ACCOUNTS, "/of/0"));
    }

    @Test
    void areNotAssessedOfAnotherAct() {
        dossier.given(OPENED, incident(), incident(), new AccountAdded(2, EURONEWS, List.of(differing(null))))
                .when(assessment(3))
                .expectException(refusal(Rule.ASSESSMENT_WEIGHS_ACCOUNTS, "/of/0"));
    }

    @Test
    void leaveTheCoverToItsOwnCorrection() {
        dossier.given(OPENED)
                .when(new CorrectDossier(DOSSIER, "Another subject", null, "the first was too narrow", 0))
                .expectEvents(new DossierCorrected("Another subject", null, "the first was too narrow"));
    }

    private static AssessDiscrepancy assessment(int of) {
        return new AssessDiscrepancy(DOSSIER, 1, List.of(new Folio(of)), "Iskander", "the debris", null);
    }
}

package dev.chancery.issue;

import static dev.chancery.act.AssertionKind.CAUSE;
import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.AssertionKind.LAW;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.assertion;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.Cast.settlementOf;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.filed;
import static dev.chancery.issue.Fold.standingOf;
import static dev.chancery.issue.Status.OPEN;
import static dev.chancery.issue.Status.SETTLED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import org.junit.jupiter.api.Test;

class ContestTest {

    @Test
    void isAFlagAndNoAnswer() {
        Standing standing = standingOf(1, incident(), denial(INTENT, 1));
        assertThat(standing.status()).isEqualTo(OPEN);
        assertThat(standing.contestedOn()).containsExactly(INTENT);
    }

    @Test
    void keepsEveryKindOnceInTheirOrder() {
        assertThat(standingOf(1, incident(), denial(LAW, 1), denial(FACT, 1), denial(LAW, 1), denial(CAUSE, 1))
                        .contestedOn())
                .containsExactly(FACT, CAUSE, LAW);
    }

    @Test
    void isOfTheDenialsKindEvenWhereTheAssertionIsOfAnother() {
        assertThat(standingOf(1, incident(), assertion(INTENT, 1), denial(FACT, 2))
                        .contestedOn())
                .containsExactly(FACT);
    }

    @Test
    void reachesEveryIncidentThatAnAssertionIsAbout() {
        Act[] acts = {incident(), incident(), assertion(INTENT, 1, 2), denial(INTENT, 3)};
        assertThat(standingOf(1, acts).contestedOn()).containsExactly(INTENT);
        assertThat(standingOf(2, acts).contestedOn()).containsExactly(INTENT);
    }

    @Test
    void isOnceWhereIncidentAndAssertionAreBothDenied() {
        assertThat(filed(after(incident(), assertion(INTENT, 1)), denial(INTENT, 1, 2))
                        .effects())
                .hasSize(1);
    }

    @Test
    void staysWhenTheMoneyIsPaidAndTheIssueSettled() {
        Standing standing = standingOf(1, incident(), denial(INTENT, 1), payment(EX_GRATIA, 1), settlementOf(1));
        assertThat(standing.status()).isEqualTo(SETTLED);
        assertThat(standing.contestedOn()).containsExactly(INTENT);
    }

    @Test
    void isNotMadeByAnInstruction() {
        assertThat(standingOf(1, incident(), instructed().denial(INTENT, 1)).contestedOn())
                .isEmpty();
    }

    @Test
    void isNotMadeOfADemand() {
        assertThat(standingOf(1, demand(EXPLANATION), denial(FACT, 1)).contestedOn())
                .isEmpty();
    }

    @Test
    void isForThePrincipalsAlone() {
        assertThat(standingOf(
                                1,
                                incident(),
                                by(RUSSIA).assertion(CAUSE, 1),
                                by(UKRAINE).denial(CAUSE, 1, 2))
                        .contestedOn())
                .isEmpty();
        assertThat(standingOf(1, incident(), by(UKRAINE, RUSSIA).denial(CAUSE, 1))
                        .contestedOn())
                .containsExactly(CAUSE);
        assertThat(standingOf(1, incident(), by(SWITZERLAND_FOR_RUSSIA).denial(CAUSE, 1))
                        .contestedOn())
                .containsExactly(CAUSE);
    }

    @Test
    void isNotMadeByWhoeverDeniesHavingSaidIt() {
        assertThat(standingOf(
                                1,
                                incident(),
                                assertion(INTENT, 1),
                                by(AZERBAIJAN).denial(FACT, 2))
                        .contestedOn())
                .isEmpty();
        assertThat(standingOf(
                                1,
                                incident(),
                                by(RUSSIA).assertion(CAUSE, 1),
                                by(RUSSIA).denial(FACT, 2))
                        .contestedOn())
                .isEmpty();
    }
}

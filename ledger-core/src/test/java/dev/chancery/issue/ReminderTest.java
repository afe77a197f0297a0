package dev.chancery.issue;

import static dev.chancery.act.DemandKind.CESSATION;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.RUSSIA_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.notPursued;
import static dev.chancery.dossier.Cast.reminderOf;
import static dev.chancery.dossier.Cast.ultimatum;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.filed;
import static dev.chancery.issue.Fold.openIn;
import static dev.chancery.issue.Fold.standingOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.DueDate;
import dev.chancery.edtf.Edtf;
import org.junit.jupiter.api.Test;

class ReminderTest {

    private static final Edtf LATER = Edtf.parse("2025-12-31");
    private static final DueDate DUE_LATER = new DueDate(LATER, DueDate.Basis.STATED, null, null);

    @Test
    void opensNothing() {
        assertThat(openIn(demand(INVESTIGATION), reminderOf(1))).containsExactly(1);
    }

    @Test
    void isTheLastActOnWhatItsClaimantRemindsOf() {
        assertThat(after(demand(INVESTIGATION), reminderOf(1)).find(1)).get().returns(2, Issue::lastAct);
    }

    @Test
    void showsThatTheClaimantPursuesItStill() {
        assertThat(standingOf(1, demand(INVESTIGATION), notPursued(1), reminderOf(1))
                        .notPursued())
                .isFalse();
    }

    @Test
    void movesTheDueDateWhereTheClaimantGivesTime() {
        assertThat(dueBy(ultimatum(CESSATION), by(AZERBAIJAN).reminder(LATER, 1)))
                .isEqualTo(DUE_LATER);
        assertThat(filed(after(ultimatum(CESSATION)), by(AZERBAIJAN).reminder(LATER, 1))
                        .effects())
                .singleElement()
                .returns(DUE_LATER, Effect::dueBy);
    }

    @Test
    void leavesTheDueDateWhereItNamesNone() {
        assertThat(dueBy(ultimatum(CESSATION), reminderOf(1)).on()).isEqualTo(ON_21_NOVEMBER);
    }

    @Test
    void changesNothingByAnybodyElse() {
        Issues before = after(ultimatum(CESSATION), notPursued(1));
        assertThat(filed(before, by(RUSSIA).reminder(LATER, 1)).effects()).isEmpty();
        assertThat(filed(before, by(UKRAINE).reminderOf(1)).effects()).isEmpty();
        assertThat(filed(before, by(RUSSIA_FOR_AZERBAIJAN).reminder(LATER, 1)).effects())
                .as("in the claimant's name")
                .isEmpty();
        assertThat(filed(before, by(SWITZERLAND_FOR_AZERBAIJAN).reminder(LATER, 1))
                        .effects())
                .as("by its protecting power")
                .hasSize(1);
    }

    @Test
    void reachesOnlyWhatItsMakerClaims() {
        assertThat(filed(after(demand(INVESTIGATION), by(RUSSIA).demand(RELEASE)), reminderOf(1, 2))
                        .effects())
                .extracting(Effect::issue)
                .containsExactly(1);
    }

    @Test
    void isNotedOnWhatIsClosed() {
        assertThat(filed(
                                after(ultimatum(CESSATION), withdrawalOf(1)),
                                by(AZERBAIJAN).reminder(LATER, 1))
                        .effects())
                .singleElement()
                .returns(true, Effect::alreadyClosed)
                .returns(null, Effect::dueBy);
    }

    private static DueDate dueBy(Act... acts) {
        return after(acts).find(1).orElseThrow().dueBy();
    }
}

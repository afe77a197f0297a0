package dev.chancery.issue;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.act.DemandKind.RELEASE;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.conversation;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.interimReplyTo;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.summons;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.filed;
import static dev.chancery.issue.Fold.statusOf;
import static dev.chancery.issue.Status.ACKNOWLEDGED;
import static dev.chancery.issue.Status.ANSWERED;
import static dev.chancery.issue.Status.OPEN;
import static dev.chancery.issue.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.Demand;
import org.junit.jupiter.api.Test;

class ReceiptReachingTest {

    @Test
    void acknowledgesTheIssueItNames() {
        assertThat(statusOf(1, demand(EXPLANATION), receiptOf(1))).isEqualTo(ACKNOWLEDGED);
        assertThat(statusOf(1, demand(EXPLANATION), interimReplyTo(1))).isEqualTo(ACKNOWLEDGED);
    }

    @Test
    void reachesWhatAProtestIsAgainst() {
        assertThat(statusOf(1, incident(), protestAgainst(1), receiptOf(2))).isEqualTo(ACKNOWLEDGED);
    }

    @Test
    void reachesWhatAContactCarries() {
        Act[] appeal = {
            incident(),
            summons(),
            by(AZERBAIJAN).occasion(2).protestAgainst(1),
            by(AZERBAIJAN).occasion(2).demand(INVESTIGATION),
            demand(EXPLANATION),
            receiptOf(2)
        };
        assertThat(statusOf(1, appeal)).isEqualTo(ACKNOWLEDGED);
        assertThat(statusOf(4, appeal)).isEqualTo(ACKNOWLEDGED);
        assertThat(statusOf(5, appeal)).isEqualTo(OPEN);
    }

    @Test
    void reachesWhatAnInstrumentCarries() {
        assertThat(statusOf(2, note(), by(AZERBAIJAN).instrument(1).demand(EXPLANATION), receiptOf(1)))
                .isEqualTo(ACKNOWLEDGED);
    }

    @Test
    void reachesThroughAContactTheNoteHandedOverAtItAndWhatThatCarries() {
        assertThat(statusOf(
                        4,
                        incident(),
                        summons(),
                        by(AZERBAIJAN).occasion(2).note(),
                        by(AZERBAIJAN).instrument(3).demand(EXPLANATION),
                        receiptOf(2)))
                .isEqualTo(ACKNOWLEDGED);
    }

    @Test
    void doesNotReachUpFromANoteToTheRestOfItsOccasion() {
        Act[] appeal = {
            summons(),
            by(AZERBAIJAN).occasion(1).note(),
            by(AZERBAIJAN).occasion(1).demand(EXPLANATION),
            receiptOf(2)
        };
        assertThat(statusOf(3, appeal)).isEqualTo(OPEN);
    }

    @Test
    void endsWherePapersCarryEachOther() {
        Issues issues = filed(
                        after(),
                        by(AZERBAIJAN).instrument(2).note(),
                        by(AZERBAIJAN).instrument(1).note(),
                        by(AZERBAIJAN).instrument(2).demand(EXPLANATION),
                        receiptOf(1))
                .issues();
        assertThat(issues.find(3)).get().returns(ACKNOWLEDGED, Issue::status);
    }

    @Test
    void doesNotReachWhatIsOnlyRecalledOrAskedAbout() {
        var about = new Demand(by(AZERBAIJAN).recalling(1).particulars(), EXPLANATION, refs(1), null);
        assertThat(statusOf(1, incident(), about, receiptOf(2))).isEqualTo(OPEN);
    }

    @Test
    void doesNotReachAGrievanceThatIsNotTheProtestersOwn() {
        assertThat(statusOf(1, on(ON_14_NOVEMBER).incident(AZE, RUSSIA), protestAgainst(1), receiptOf(2)))
                .isEqualTo(OPEN);
    }

    @Test
    void acknowledgesNothingForAnybodyButTheRespondent() {
        assertThat(statusOf(1, incident(), by(AZERBAIJAN).receiptOf(1))).isEqualTo(OPEN);
        assertThat(statusOf(1, incident(), by(UKRAINE).receiptOf(1))).isEqualTo(OPEN);
        assertThat(statusOf(1, incident(), by(SWITZERLAND_FOR_RUSSIA).receiptOf(1)))
                .isEqualTo(ACKNOWLEDGED);
    }

    @Test
    void acknowledgesOnBothSidesWhatEachMustAnswer() {
        Act[] talks = {
            conversation(),
            by(AZERBAIJAN).occasion(1).demand(EXPLANATION),
            by(RUSSIA).occasion(1).demand(RELEASE),
            receiptOf(1)
        };
        assertThat(statusOf(2, talks)).isEqualTo(ACKNOWLEDGED);
        assertThat(statusOf(3, talks)).isEqualTo(OPEN);
    }

    @Test
    void isNothingWhenItWasOnlyInstructed() {
        assertThat(statusOf(1, incident(), instructed().receiptOf(1))).isEqualTo(OPEN);
        assertThat(statusOf(1, incident(), instructed().protestAgainst(1), receiptOf(2)))
                .isEqualTo(OPEN);
    }

    @Test
    void neverTakesAnAnsweredIssueBack() {
        assertThat(statusOf(1, incident(), regretAbout(1), receiptOf(1))).isEqualTo(ANSWERED);
    }

    @Test
    void leavesAClosedIssueClosed() {
        assertThat(statusOf(1, incident(), withdrawalOf(1), receiptOf(1))).isEqualTo(WITHDRAWN);
    }
}

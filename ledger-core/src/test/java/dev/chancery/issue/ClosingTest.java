package dev.chancery.issue;

import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.acceptanceOf;
import static dev.chancery.dossier.Cast.adjudicationOf;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.lapseOf;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.Cast.refs;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.rejectionOf;
import static dev.chancery.dossier.Cast.reservationOn;
import static dev.chancery.dossier.Cast.settlementOf;
import static dev.chancery.dossier.Cast.silenceOf;
import static dev.chancery.dossier.Cast.waiverOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.openIn;
import static dev.chancery.issue.Fold.standingOf;
import static dev.chancery.issue.Fold.statusOf;
import static dev.chancery.issue.Status.ACCEPTED;
import static dev.chancery.issue.Status.ADJUDICATED;
import static dev.chancery.issue.Status.ANSWERED;
import static dev.chancery.issue.Status.LAPSED;
import static dev.chancery.issue.Status.OPEN;
import static dev.chancery.issue.Status.SETTLED;
import static dev.chancery.issue.Status.WAIVED;
import static dev.chancery.issue.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.Extent;
import dev.chancery.act.PaymentBasis;
import org.junit.jupiter.api.Test;

class ClosingTest {

    @Test
    void endsAnIssueInItsOwnWay() {
        assertThat(statusOf(1, incident(), acceptanceClosing(1))).isEqualTo(ACCEPTED);
        assertThat(statusOf(1, incident(), settlementOf(1))).isEqualTo(SETTLED);
        assertThat(statusOf(1, incident(), withdrawalOf(1))).isEqualTo(WITHDRAWN);
        assertThat(statusOf(1, incident(), waiverOf(1))).isEqualTo(WAIVED);
        assertThat(statusOf(1, incident(), adjudicationOf(1))).isEqualTo(ADJUDICATED);
        assertThat(statusOf(1, incident(), lapseOf(1))).isEqualTo(LAPSED);
    }

    @Test
    void takesAnIssueOffTheListAndKeepsIt() {
        assertThat(openIn(incident(), demand(EXPLANATION), acceptanceClosing(1)))
                .containsExactly(2);
        assertThat(after(incident(), demand(EXPLANATION), acceptanceClosing(1)).all())
                .hasSize(2);
    }

    @Test
    void isNotDoneTwice() {
        assertThat(statusOf(1, incident(), acceptanceClosing(1), waiverOf(1))).isEqualTo(ACCEPTED);
        assertThat(statusOf(1, incident(), waiverOf(1), adjudicationOf(1))).isEqualTo(WAIVED);
    }

    @Test
    void isNotDoneByAcceptingAnAct() {
        assertThat(statusOf(1, incident(), regretAbout(1), acceptanceOf(1, 2))).isEqualTo(ANSWERED);
    }

    @Test
    void isNotDoneByAnInstruction() {
        assertThat(statusOf(1, incident(), instructed().withdrawalOf(1))).isEqualTo(OPEN);
    }

    @Test
    void isNotDoneByMoneyOrSilence() {
        assertThat(statusOf(
                        1, incident(), payment(EX_GRATIA, 1), payment(PaymentBasis.COMPENSATION, 1), silenceOf(AZE, 1)))
                .isEqualTo(ANSWERED);
    }

    @Test
    void keepsHowFarTheIssueWasAnswered() {
        Standing standing = standingOf(1, demand(EXPLANATION), rejectionOf(1), withdrawalOf(1));
        assertThat(standing.extent()).isEqualTo(Extent.PART);
        assertThat(standing.rejected()).isTrue();
    }

    @Test
    void leavesAReservationStanding() {
        assertThat(standingOf(1, incident(), reservationOn(1), settlementOf(1)).reserved())
                .isTrue();
    }

    @Test
    void reservesAndReleasesWhatASettlementSays() {
        Act[] acts = {
            incident(), incident(), reservationOn(1), by(AZERBAIJAN, RUSSIA).settlement(refs(1), refs(2), refs(1))
        };
        assertThat(standingOf(1, acts).status()).isEqualTo(SETTLED);
        assertThat(standingOf(1, acts).reserved()).isFalse();
        assertThat(standingOf(2, acts).status()).isEqualTo(OPEN);
        assertThat(standingOf(2, acts).reserved()).isTrue();
    }
}

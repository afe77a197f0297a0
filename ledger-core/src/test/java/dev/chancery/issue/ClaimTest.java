package dev.chancery.issue;

import static dev.chancery.act.PaymentBasis.COMPENSATION;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.claimAbout;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.Cast.rejectionOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.openIn;
import static dev.chancery.issue.Fold.standingOf;
import static dev.chancery.issue.Fold.statusOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

class ClaimTest {

    @Test
    void isOpenedByANoticeOfClaimOfEitherPrincipal() {
        assertThat(after(incident(), claimAbout(1), by(RUSSIA).claimAbout(1)).all())
                .filteredOn(issue -> issue.folio() > 1)
                .extracting(Issue::kind, Issue::demandKind, Issue::claimant, Issue::respondent, Issue::dueBy)
                .containsExactly(
                        tuple(IssueKind.CLAIM, null, AZE, RUS, null), tuple(IssueKind.CLAIM, null, RUS, AZE, null));
    }

    @Test
    void standsBesideTheGrievanceThatItIsAbout() {
        assertThat(openIn(incident(), claimAbout(1))).containsExactly(1, 2);
        assertThat(openIn(incident(), claimAbout(1), withdrawalOf(2))).containsExactly(1);
    }

    @Test
    void isNotOpenedBetweenOthersOrByAnInstruction() {
        assertThat(openIn(
                        incident(),
                        by(UKRAINE).claimAbout(1),
                        by(AZERBAIJAN).to(UKRAINE).claimAbout(1),
                        instructed().claimAbout(1)))
                .containsExactly(1);
    }

    @Test
    void isReceivedRejectedAndPaidLikeAnyIssue() {
        assertThat(statusOf(2, incident(), claimAbout(1), receiptOf(2))).isEqualTo(Status.ACKNOWLEDGED);
        assertThat(standingOf(2, incident(), claimAbout(1), rejectionOf(2)).rejected())
                .isTrue();
        assertThat(statusOf(2, incident(), claimAbout(1), payment(COMPENSATION, 2)))
                .isEqualTo(Status.ANSWERED);
    }
}

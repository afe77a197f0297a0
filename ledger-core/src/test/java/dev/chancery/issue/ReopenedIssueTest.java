package dev.chancery.issue;

import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.acceptanceClosing;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.denial;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.receiptOf;
import static dev.chancery.dossier.Cast.rejectionOf;
import static dev.chancery.dossier.Cast.reopeningOf;
import static dev.chancery.dossier.Cast.reservationOn;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.issue.Fold.standingOf;
import static dev.chancery.issue.Fold.statusOf;
import static dev.chancery.issue.Status.ACCEPTED;
import static dev.chancery.issue.Status.ACKNOWLEDGED;
import static dev.chancery.issue.Status.OPEN;
import static dev.chancery.issue.Status.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import org.junit.jupiter.api.Test;

class ReopenedIssueTest {

    @Test
    void isOpenAgainAsIfUnanswered() {
        Standing standing = standingOf(1, demand(EXPLANATION), rejectionOf(1), withdrawalOf(1), reopeningOf(1));
        assertThat(standing.status()).isEqualTo(OPEN);
        assertThat(standing.extent()).isNull();
        assertThat(standing.rejected()).isFalse();
    }

    @Test
    void keepsWhatWasContestedReservedAndLodged() {
        Standing standing = standingOf(
                1,
                incident(),
                on(ON_14_NOVEMBER).protestAgainst(1),
                denial(INTENT, 1),
                reservationOn(1),
                withdrawalOf(1),
                reopeningOf(1));
        assertThat(standing.contestedOn()).containsExactly(INTENT);
        assertThat(standing.reserved()).isTrue();
        assertThat(standing.lodgedBy()).isEqualTo(2);
    }

    @Test
    void isAcknowledgedAnsweredAndClosedAnew() {
        Act[] acts = {incident(), withdrawalOf(1), reopeningOf(1), receiptOf(1)};
        assertThat(statusOf(1, acts)).isEqualTo(ACKNOWLEDGED);
        assertThat(statusOf(1, incident(), withdrawalOf(1), reopeningOf(1), acceptanceClosing(1)))
                .isEqualTo(ACCEPTED);
    }

    @Test
    void staysClosedWhereReopeningWasOnlyInstructed() {
        assertThat(statusOf(1, incident(), withdrawalOf(1), instructed().reopeningOf(1)))
                .isEqualTo(WITHDRAWN);
    }
}

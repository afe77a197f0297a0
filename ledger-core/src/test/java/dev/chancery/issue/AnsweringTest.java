package dev.chancery.issue;

import static dev.chancery.act.DemandKind.COMPENSATION;
import static dev.chancery.act.DemandKind.EXPLANATION;
import static dev.chancery.act.DemandKind.INVESTIGATION;
import static dev.chancery.act.PaymentBasis.EX_GRATIA;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.apologyFor;
import static dev.chancery.dossier.Cast.assurance;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.explanationOf;
import static dev.chancery.dossier.Cast.fullExplanationOf;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.inquiryInto;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.offer;
import static dev.chancery.dossier.Cast.payment;
import static dev.chancery.dossier.Cast.regretAbout;
import static dev.chancery.dossier.Cast.rejectionOf;
import static dev.chancery.dossier.Cast.responsibilityFor;
import static dev.chancery.dossier.Cast.returnOf;
import static dev.chancery.dossier.Cast.withdrawalOf;
import static dev.chancery.issue.Fold.openIn;
import static dev.chancery.issue.Fold.standingOf;
import static dev.chancery.issue.Fold.statusOf;
import static dev.chancery.issue.Status.ANSWERED;
import static dev.chancery.issue.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.act.Extent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AnsweringTest {

    @Test
    void leavesTheIssueOpen() {
        assertThat(openIn(demand(EXPLANATION), fullExplanationOf(1))).containsExactly(1);
        assertThat(statusOf(1, demand(EXPLANATION), fullExplanationOf(1))).isEqualTo(ANSWERED);
    }

    @Test
    void isInPartUnlessItIsSaidToBeFull() {
        assertThat(standingOf(1, demand(EXPLANATION), explanationOf(1)).extent())
                .isEqualTo(Extent.PART);
        assertThat(standingOf(1, demand(EXPLANATION), fullExplanationOf(1)).extent())
                .isEqualTo(Extent.FULL);
    }

    @Test
    void neverFallsFromFullToPart() {
        assertThat(standingOf(1, demand(EXPLANATION), fullExplanationOf(1), explanationOf(1))
                        .extent())
                .isEqualTo(Extent.FULL);
    }

    @Test
    void risesFromPartToFull() {
        assertThat(standingOf(1, demand(EXPLANATION), explanationOf(1), fullExplanationOf(1))
                        .extent())
                .isEqualTo(Extent.FULL);
    }

    @ParameterizedTest
    @MethodSource
    void isInPartBySatisfactionAndPromises(Act act) {
        Standing standing = standingOf(1, incident(), act);
        assertThat(standing.status()).isEqualTo(ANSWERED);
        assertThat(standing.extent()).isEqualTo(Extent.PART);
    }

    static Stream<Act> isInPartBySatisfactionAndPromises() {
        return Stream.of(
                regretAbout(1),
                apologyFor(1),
                assurance(1),
                payment(EX_GRATIA, 1),
                offer(EX_GRATIA, 1),
                responsibilityFor(1),
                inquiryInto(1));
    }

    @Test
    void isFlaggedWhereItRefuses() {
        Standing standing = standingOf(1, demand(COMPENSATION), rejectionOf(1));
        assertThat(standing.status()).isEqualTo(ANSWERED);
        assertThat(standing.rejected()).isTrue();
    }

    @Test
    void staysFlaggedWhateverIsSaidLater() {
        assertThat(standingOf(1, demand(EXPLANATION), rejectionOf(1), explanationOf(1))
                        .rejected())
                .isTrue();
    }

    @Test
    void isNotDoneByHandingAPaperBack() {
        assertThat(statusOf(1, demand(EXPLANATION), note(), returnOf(1, 2))).isEqualTo(OPEN);
    }

    @Test
    void isNotDoneByReplyOrRecall() {
        assertThat(statusOf(
                        1,
                        demand(EXPLANATION),
                        by(RUSSIA).inReplyTo(1).recalling(1).note()))
                .isEqualTo(OPEN);
    }

    @Test
    void isNotDoneByAnInstruction() {
        assertThat(statusOf(1, incident(), instructed().regretAbout(1))).isEqualTo(OPEN);
    }

    @Test
    void touchesOnlyWhatItNames() {
        assertThat(statusOf(2, incident(), demand(INVESTIGATION), regretAbout(1)))
                .isEqualTo(OPEN);
    }

    @Test
    void leavesAClosedIssueAsItWas() {
        assertThat(standingOf(1, incident(), withdrawalOf(1), apologyFor(1)))
                .isEqualTo(standingOf(1, incident(), withdrawalOf(1)));
    }
}

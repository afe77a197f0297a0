package dev.chancery.issue;

import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.ON_14_NOVEMBER;
import static dev.chancery.dossier.Cast.ON_21_NOVEMBER;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.SWITZERLAND_FOR_AZERBAIJAN;
import static dev.chancery.dossier.Cast.UKRAINE;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.instructed;
import static dev.chancery.dossier.Cast.note;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.Cast.protestAgainst;
import static dev.chancery.issue.Fold.after;
import static dev.chancery.issue.Fold.filed;
import static dev.chancery.issue.Fold.openIn;
import static dev.chancery.issue.Fold.standingOf;
import static dev.chancery.issue.Status.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A protest lodges the grievances it is against: it invokes the respondent's responsibility, on a date. */
class LodgingTest {

    @Test
    void recordsTheFirstInvocation() {
        Standing standing = standingOf(1, incident(), on(ON_14_NOVEMBER).protestAgainst(1));
        assertThat(standing.lodgedBy()).isEqualTo(2);
        assertThat(standing.lodgedOn()).isEqualTo(ON_14_NOVEMBER);
        assertThat(standing.status()).isEqualTo(OPEN);
    }

    @Test
    void opensNothingBesidesWhereItIsAgainstAGrievance() {
        assertThat(openIn(incident(), note(), protestAgainst(1, 2))).containsExactly(1);
    }

    @Test
    void keepsTheFirstOfTwo() {
        assertThat(standingOf(
                                1,
                                incident(),
                                on(ON_14_NOVEMBER).protestAgainst(1),
                                on(ON_21_NOVEMBER).protestAgainst(1))
                        .lodgedBy())
                .isEqualTo(2);
    }

    @Test
    void goesBackToAnEarlierProtestThatIsRecordedLater() {
        assertThat(standingOf(
                                1,
                                incident(),
                                on(ON_21_NOVEMBER).protestAgainst(1),
                                on(ON_14_NOVEMBER).protestAgainst(1))
                        .lodgedBy())
                .isEqualTo(3);
    }

    @Test
    void givesWayToTheFirstProtestWithADate() {
        assertThat(standingOf(
                                1,
                                incident(),
                                protestAgainst(1),
                                on(ON_14_NOVEMBER).protestAgainst(1))
                        .lodgedBy())
                .isEqualTo(3);
    }

    @Test
    void keepsTheFirstToBeRecordedOfOneDay() {
        assertThat(standingOf(
                                1,
                                incident(),
                                on(ON_14_NOVEMBER).protestAgainst(1),
                                on(ON_14_NOVEMBER).protestAgainst(1))
                        .lodgedBy())
                .isEqualTo(2);
    }

    @Test
    void isForTheClaimantsOwnGrievancesOnly() {
        assertThat(standingOf(1, incident(), by(RUSSIA).protestAgainst(1)).lodgedBy())
                .isNull();
        assertThat(standingOf(1, incident(), by(UKRAINE).protestAgainst(1)).lodgedBy())
                .isNull();
    }

    @Test
    void isDoneByTheProtectingPowerForTheClaimant() {
        assertThat(standingOf(1, incident(), by(SWITZERLAND_FOR_AZERBAIJAN).protestAgainst(1))
                        .lodgedBy())
                .isEqualTo(2);
    }

    @Test
    void isDoneInAJointProtestWithAThirdParty() {
        assertThat(standingOf(1, incident(), by(UKRAINE, AZERBAIJAN).protestAgainst(1))
                        .lodgedBy())
                .isEqualTo(2);
    }

    @Test
    void isNotDoneByAnInstruction() {
        assertThat(standingOf(1, incident(), instructed().protestAgainst(1)).lodgedBy())
                .isNull();
    }

    @Test
    void isDoneByAProtestListedBeforeItsIncident() {
        Issues issues = filed(after(), protestAgainst(2), incident()).issues();
        assertThat(issues.all()).extracting(Issue::folio).containsExactly(2);
        assertThat(issues.find(2)).get().returns(1, issue -> issue.standing().lodgedBy());
    }

    @Test
    void lodgesAGrievanceThatAnEarlierProtestOpened() {
        assertThat(openIn(protestAgainst(), protestAgainst(1))).containsExactly(1);
    }

    @Test
    void isNotDoneByAProtestToOthersOnly() {
        assertThat(standingOf(1, incident(), by(AZERBAIJAN).to(UKRAINE).protestAgainst(1))
                        .lodgedBy())
                .isNull();
        assertThat(standingOf(1, incident(), by(AZERBAIJAN).to(UKRAINE, RUSSIA).protestAgainst(1))
                        .lodgedBy())
                .isEqualTo(2);
    }

    @Test
    void isNotDoneByBothPrincipalsTogether() {
        assertThat(standingOf(1, incident(), by(AZERBAIJAN, RUSSIA).protestAgainst(1))
                        .lodgedBy())
                .isNull();
    }
}

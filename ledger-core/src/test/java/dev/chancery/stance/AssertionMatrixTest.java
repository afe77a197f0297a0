package dev.chancery.stance;

import static dev.chancery.act.AssertionKind.CAUSE;
import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.CHE;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.stance.Said.INCIDENT;
import static dev.chancery.stance.Said.PRINCIPALS;
import static dev.chancery.stance.Said.by;
import static dev.chancery.stance.Said.denial;
import static dev.chancery.stance.Said.imputing;
import static dev.chancery.stance.Said.position;
import static dev.chancery.stance.Said.regret;
import static dev.chancery.stance.Stance.Sort.ADMITTED;
import static dev.chancery.stance.Stance.Sort.ASSERTED;
import static dev.chancery.stance.Stance.Sort.CONCERN;
import static dev.chancery.stance.Stance.Sort.CORROBORATED;
import static dev.chancery.stance.Stance.Sort.DENIED;
import static dev.chancery.stance.Stance.Sort.REGRETTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class AssertionMatrixTest {

    @Test
    void laysOutEveryActAndKindByFolioThenKindTheActAsAWholeFirst() {
        Stance elsewhere = new Stance(4, FACT, AZE, ASSERTED, 20, null, null, List.of());
        assertThat(AssertionMatrix.of(
                        List.of(
                                by(AZE, ASSERTED, 11, "2026-02-14", INTENT),
                                by(RUS, ASSERTED, 12, "2026-02-14", CAUSE),
                                regret(RUS, 13, "2025-11-21"),
                                elsewhere),
                        PRINCIPALS))
                .extracting(Position::about, Position::kind)
                .containsExactly(
                        tuple(4, FACT), tuple(INCIDENT, null), tuple(INCIDENT, CAUSE), tuple(INCIDENT, INTENT));
    }

    @Test
    void putsWhatEachPartySaidSideBySideInTheOrderInWhichItWasSaidUndatedLast() {
        assertThat(position(
                                INTENT,
                                denial(RUS, 11, null, INTENT, 12),
                                by(AZE, ASSERTED, 12, "2026-02-14", INTENT),
                                by(AZE, CONCERN, 13, "2025-11-14", INTENT))
                        .stances())
                .extracting(Stance::party, Stance::sort, Stance::act)
                .containsExactly(tuple(AZE, CONCERN, 13), tuple(AZE, ASSERTED, 12), tuple(RUS, DENIED, 11));
    }

    @Test
    void takesAThirdPartysAssertionForCorroborationWhereAnotherPartyAssertsTheSameInWhateverOrder() {
        assertThat(position(
                                INTENT,
                                by(UKR, ASSERTED, 11, "2025-11-15", INTENT),
                                by(AZE, ASSERTED, 12, "2026-02-14", INTENT))
                        .stances())
                .extracting(Stance::party, Stance::sort)
                .containsExactly(tuple(UKR, CORROBORATED), tuple(AZE, ASSERTED));
    }

    @Test
    void findsNoCorroborationInAPrincipalAConcernALoneVoiceOrAnotherImputation() {
        assertThat(List.of(
                        position(INTENT, by(UKR, ASSERTED, 11, null, INTENT), by(UKR, ASSERTED, 12, null, INTENT)),
                        position(INTENT, by(UKR, ASSERTED, 11, null, INTENT), by(AZE, CONCERN, 12, null, INTENT)),
                        position(INTENT, by(UKR, CONCERN, 11, null, INTENT), by(AZE, ASSERTED, 12, null, INTENT)),
                        position(INTENT, by(RUS, ASSERTED, 11, null, INTENT), by(AZE, ASSERTED, 12, null, INTENT)),
                        position(CAUSE, imputing(CHE, RUS, 11, null, CAUSE), imputing(RUS, UKR, 12, null, CAUSE))))
                .flatExtracting(Position::stances)
                .extracting(Stance::sort)
                .doesNotContain(CORROBORATED);
    }

    @Test
    void isContestedWhereSomebodyDeniesWhatAnotherAssertsRaisesOrAdmits() {
        assertThat(position(INTENT, by(AZE, ASSERTED, 11, null, INTENT), denial(RUS, 12, null, INTENT, 11))
                        .contested())
                .isTrue();
        assertThat(position(INTENT, by(AZE, CONCERN, 11, null, INTENT), denial(RUS, 12, null, INTENT, 11))
                        .contested())
                .isTrue();
        assertThat(position(FACT, by(RUS, ADMITTED, 11, null, FACT), denial(UKR, 12, null, FACT, 11))
                        .contested())
                .isTrue();
        assertThat(position(INTENT, by(AZE, ASSERTED, 11, null, INTENT)).contested())
                .isFalse();
    }

    @Test
    void isContestedWhereTheActItselfIsDenied() {
        assertThat(position(FACT, denial(RUS, 11, null, FACT, INCIDENT)).contested())
                .isTrue();
    }

    @Test
    void isNotContestedByWhoeverTakesBackItsOwnWord() {
        assertThat(position(FACT, by(RUS, ASSERTED, 11, null, FACT), denial(RUS, 12, null, FACT, 11))
                        .contested())
                .isFalse();
    }

    @Test
    void showsTheRegretBesideTheBlameThatFollowsItAndMarksTheShiftThere() {
        Position cause =
                position(CAUSE, regret(RUS, 11, "2025-11-21"), imputing(RUS, UKR, 12, "[2026-02-14..]", CAUSE));

        assertThat(cause.shifts()).containsExactly(new Shift(RUS, Shift.Sort.REGRET_THEN_BLAME, 11, 12));
        assertThat(cause.stances())
                .extracting(Stance::sort, Stance::act)
                .containsExactly(tuple(REGRETTED, 11), tuple(ASSERTED, 12));
    }

    @Test
    void keepsRegretWithTheActAsAWholeWhereNothingFollowsFromIt() {
        assertThat(AssertionMatrix.of(
                        List.of(regret(RUS, 11, "2025-11-21"), imputing(RUS, UKR, 12, "2025-11-21", CAUSE)),
                        PRINCIPALS))
                .extracting(Position::kind, position -> position.stances().size())
                .containsExactly(tuple(null, 1), tuple(CAUSE, 1));
    }
}

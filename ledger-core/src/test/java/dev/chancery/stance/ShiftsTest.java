package dev.chancery.stance;

import static dev.chancery.act.AssertionKind.ATTRIBUTION;
import static dev.chancery.act.AssertionKind.CAUSE;
import static dev.chancery.act.AssertionKind.FACT;
import static dev.chancery.act.AssertionKind.INTENT;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.stance.Said.by;
import static dev.chancery.stance.Said.denial;
import static dev.chancery.stance.Said.imputing;
import static dev.chancery.stance.Said.regret;
import static dev.chancery.stance.Said.shifts;
import static dev.chancery.stance.Shift.Sort.CONCESSION;
import static dev.chancery.stance.Shift.Sort.ESCALATION;
import static dev.chancery.stance.Shift.Sort.REGRET_THEN_BLAME;
import static dev.chancery.stance.Shift.Sort.REGRET_THEN_DENIAL;
import static dev.chancery.stance.Shift.Sort.RETREAT;
import static dev.chancery.stance.Shift.Sort.REVERSAL;
import static dev.chancery.stance.Stance.Sort.ADMITTED;
import static dev.chancery.stance.Stance.Sort.APOLOGISED;
import static dev.chancery.stance.Stance.Sort.ASSERTED;
import static dev.chancery.stance.Stance.Sort.CONCERN;
import static dev.chancery.stance.Stance.Sort.DENIED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.edtf.Edtf;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShiftsTest {

    @Test
    void escalatesFromConcernToAssertion() {
        assertThat(shifts(by(AZE, CONCERN, 11, "2025-11-14", INTENT), by(AZE, ASSERTED, 12, "2026-02-14", INTENT)))
                .containsExactly(new Shift(AZE, ESCALATION, 11, 12));
    }

    @Test
    void retreatsFromAssertionToConcern() {
        assertThat(shifts(by(AZE, ASSERTED, 11, "2025-11-14", INTENT), by(AZE, CONCERN, 12, "2026-02-14", INTENT)))
                .containsExactly(new Shift(AZE, RETREAT, 11, 12));
    }

    @Test
    void concedesWhatIsAdmittedAfterADenial() {
        assertThat(shifts(denial(RUS, 11, "2025-11-14", FACT, 9), by(RUS, ADMITTED, 12, "2026-02-14", FACT)))
                .containsExactly(new Shift(RUS, CONCESSION, 11, 12));
    }

    @ParameterizedTest
    @CsvSource({"ADMITTED, DENIED", "ASSERTED, DENIED", "DENIED, ASSERTED", "DENIED, CONCERN", "ADMITTED, CONCERN"})
    void reverses(Stance.Sort from, Stance.Sort to) {
        assertThat(shifts(by(RUS, from, 11, "2025-11-14", FACT), by(RUS, to, 12, "2026-02-14", FACT)))
                .containsExactly(new Shift(RUS, REVERSAL, 11, 12));
    }

    @Test
    void isNotMarkedWhereTheSameIsSaidAgain() {
        assertThat(shifts(by(AZE, ASSERTED, 11, "2025-11-14", INTENT), by(AZE, ASSERTED, 12, "2026-02-14", INTENT)))
                .isEmpty();
    }

    @Test
    void isNotMarkedBetweenPartiesNorBetweenKinds() {
        assertThat(shifts(
                        by(AZE, CONCERN, 11, "2025-11-14", INTENT),
                        by(UKR, ASSERTED, 12, "2026-02-14", INTENT),
                        by(AZE, ASSERTED, 13, "2026-02-14", CAUSE)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "undated",
            value = {
                "2025-11-14, 2025-11-14",
                "2025-11-14, undated",
                "undated, 2025-11-14",
                "2025-11-14~, 2026-02-14",
                "2025-11-14, 2026-02-14?",
                "2025-11, 2025-11-30",
                "[2025-11-14..], 2026-02-14",
                "2025-11-14, [..2026-02-14]",
                "2026-02-14, 2025-11-14"
            })
    void isNotMarkedWhereBothAreOfOneDayOrOfUncertainOrder(String concern, String assertion) {
        assertThat(shifts(by(RUS, CONCERN, 11, concern, INTENT), by(RUS, ASSERTED, 12, assertion, INTENT)))
                .noneMatch(shift -> shift.sort() == ESCALATION);
        assertThat(shifts(regret(RUS, 11, concern), imputing(RUS, UKR, 12, assertion, CAUSE)))
                .isEmpty();
    }

    @Test
    void isMarkedWhereTheLaterHasAnOpenEndButABeginning() {
        assertThat(shifts(by(RUS, CONCERN, 11, "2025-11", INTENT), by(RUS, ASSERTED, 12, "[2026-02-14..]", INTENT)))
                .containsExactly(new Shift(RUS, ESCALATION, 11, 12));
    }

    @Test
    void comparesWithWhatWasLastSaidBefore() {
        assertThat(shifts(
                        by(AZE, CONCERN, 11, "2025-11-14", INTENT),
                        by(AZE, ASSERTED, 12, "2025-11-20", INTENT),
                        by(AZE, ASSERTED, 13, "2025-12-01", INTENT),
                        by(AZE, CONCERN, 14, "2026-01-01", INTENT)))
                .containsExactly(new Shift(AZE, ESCALATION, 11, 12), new Shift(AZE, RETREAT, 13, 14));
    }

    @Test
    void isNotMarkedWhereTheSameHadBeenSaidOnTheLastDayAsWell() {
        assertThat(shifts(
                        by(AZE, ASSERTED, 11, "2025-11-14", INTENT),
                        by(AZE, CONCERN, 12, "2025-11-14", INTENT),
                        by(AZE, ASSERTED, 13, "2026-02-14", INTENT)))
                .isEmpty();
    }

    @Test
    void isMarkedOnceAtTheFirstActThatMakesIt() {
        assertThat(shifts(
                        by(AZE, CONCERN, 11, "2025-11-14", INTENT),
                        by(AZE, ASSERTED, 13, "2026-02-14", INTENT),
                        by(AZE, ASSERTED, 12, "2026-02-14", INTENT)))
                .containsExactly(new Shift(AZE, ESCALATION, 11, 12));
    }

    @Test
    void goesFromRegretToTheFirstBlameOfAnotherOnALaterDay() {
        assertThat(shifts(
                        regret(RUS, 11, "2025-11-21"),
                        denial(RUS, 12, null, INTENT, 9),
                        imputing(RUS, UKR, 13, "[2026-02-14..]", CAUSE),
                        imputing(RUS, UKR, 14, "2026-03-01", ATTRIBUTION)))
                .containsExactly(new Shift(RUS, REGRET_THEN_BLAME, 11, 13));
    }

    @Test
    void goesFromRegretToTheFirstDenialOfAnyKind() {
        assertThat(shifts(
                        regret(RUS, 11, "2025-11-21"),
                        denial(RUS, 12, "2025-12-01", INTENT, 9),
                        denial(RUS, 13, "2025-12-02", FACT, 9)))
                .containsExactly(new Shift(RUS, REGRET_THEN_DENIAL, 11, 12));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "undated",
            value = {"2025-11-20", "2025-11-21", "[2025-11-21..]", "2025-12-01~", "undated"})
    void isNotMarkedAfterRegretWhereTheSameMayHaveBeenSaidByThen(String before) {
        assertThat(shifts(
                        imputing(RUS, UKR, 10, before, CAUSE),
                        regret(RUS, 11, "2025-11-21"),
                        imputing(RUS, UKR, 12, "2026-02-14", CAUSE)))
                .isEmpty();
        assertThat(shifts(
                        denial(RUS, 10, before, CAUSE, 9),
                        regret(RUS, 11, "2025-11-21"),
                        denial(RUS, 12, "2026-02-14", INTENT, 9)))
                .isEmpty();
    }

    @Test
    void goesFromAnApologyAsFromRegretAndFromTheLastOfThem() {
        Stance apology =
                new Stance(Said.INCIDENT, null, RUS, APOLOGISED, 12, Edtf.parse("2025-12-01"), null, List.of());
        assertThat(shifts(regret(RUS, 11, "2025-11-21"), apology, denial(RUS, 13, "2026-02-14", INTENT, 9)))
                .containsExactly(new Shift(RUS, REGRET_THEN_DENIAL, 12, 13));
    }

    @Test
    void takesForBlameNeitherAConcernNorWhatIsImputedToNobodyOrToItselfNorFactsAndLaw() {
        var concern = new Stance(Said.INCIDENT, CAUSE, RUS, CONCERN, 15, Edtf.parse("2026-02-14"), UKR, List.of());
        assertThat(shifts(
                        regret(RUS, 11, "2025-11-21"),
                        by(RUS, ASSERTED, 12, "2026-02-14", CAUSE),
                        imputing(RUS, RUS, 13, "2026-02-14", CAUSE),
                        imputing(RUS, UKR, 14, "2026-02-14", FACT),
                        concern,
                        imputing(AZE, UKR, 16, "2026-02-14", CAUSE)))
                .isEmpty();
    }

    @Test
    void areFoundAmongVeryManyStances() {
        List<Stance> many = IntStream.range(0, 20_000)
                .mapToObj(n -> by(
                        AZE,
                        n % 2 == 0 ? ASSERTED : DENIED,
                        n,
                        LocalDate.of(1950, 1, 1).plusDays(n).toString(),
                        FACT))
                .toList();
        Assertions.assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(Shifts.onOneKind(AZE, many)).hasSize(19_999));
    }
}

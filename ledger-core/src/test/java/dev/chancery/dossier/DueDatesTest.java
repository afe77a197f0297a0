package dev.chancery.dossier;

import static dev.chancery.act.DueDate.Count.CALENDAR_DAYS;
import static dev.chancery.act.DueDate.Count.WORKING_DAYS;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.acceptanceOf;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.correct;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;

import dev.chancery.act.Demand;
import dev.chancery.act.DemandKind;
import dev.chancery.act.DueDate;
import dev.chancery.act.DueDate.Basis;
import dev.chancery.act.DueDate.Count;
import dev.chancery.act.DueDate.Within;
import dev.chancery.edtf.Edtf;
import dev.chancery.record.ActCorrected;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates that are given in days are counted when they are recorded. */
class DueDatesTest {

    private static final DueDate TEN_DAYS = new DueDate(null, Basis.STATED, null, new Within(10, CALENDAR_DAYS, null));

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @ParameterizedTest
    @CsvSource({
        "2025-11-14, 10, CALENDAR_DAYS, , 2025-11-24",
        "2025-11-14, 10, WORKING_DAYS, weekdays, 2025-11-28",
        "2025-11-15, 1, WORKING_DAYS, weekdays, 2025-11-17",
        // Thanksgiving, 27 November
        "2025-11-14, 10, WORKING_DAYS, USA, 2025-12-01",
        // Unity Day, 4 November
        "2025-11-03, 1, WORKING_DAYS, RUS, 2025-11-05",
        // Friday and Saturday
        "2025-11-13, 1, WORKING_DAYS, EGY, 2025-11-16",
        // a month is over at its end
        "2025-10, 3, WORKING_DAYS, weekdays, 2025-11-05",
    })
    @NotRefusedBy({Rule.DUE_DATE_IS_COUNTED_FROM_A_DAY, Rule.CALENDAR_IS_KNOWN})
    void areKeptWithHowTheyWereCounted(String on, int days, Count count, @Nullable String calendar, String due) {
        DueDate given = new DueDate(null, Basis.STATED, calendar, new Within(days, count, null));
        dossier.given(OPENED)
                .when(file(demanding(on, given)))
                .expectEvents(demanding(on, given.counted(Edtf.parse(due))));
    }

    @Test
    void areCountedFromTheDayThatIsGiven() {
        DueDate given = new DueDate(null, Basis.CUSTOM, null, new Within(5, CALENDAR_DAYS, Edtf.parse("2025-11-20")));
        dossier.given(OPENED)
                .when(file(demanding(null, given)))
                .expectEvents(demanding(null, given.counted(Edtf.parse("2025-11-25"))));
    }

    @Test
    void areRefusedWithoutADayToCountFrom() {
        DueDate given = new DueDate(null, Basis.CUSTOM, null, new Within(5, CALENDAR_DAYS, null));
        dossier.given(OPENED)
                .when(file(demanding(null, given)))
                .expectException(refusal(Rule.DUE_DATE_IS_COUNTED_FROM_A_DAY, "/acts/0/dueBy/within"));
    }

    @ParameterizedTest
    @CsvSource({
        "9999-12-30, CALENDAR_DAYS",
        "9999-12-30, WORKING_DAYS",
        "Y-170000002, WORKING_DAYS",
        "Y-170000002, CALENDAR_DAYS"
    })
    void areRefusedWhereTheyComeToNoYearOfFourDigits(String from, Count count) {
        DueDate given = new DueDate(null, Basis.CUSTOM, "weekdays", new Within(5, count, Edtf.parse(from)));
        dossier.given(OPENED)
                .when(file(demanding("2025-11-14", given)))
                .expectException(refusal(Rule.DUE_DATE_IS_COUNTED_FROM_A_DAY, "/acts/0/dueBy/within"));
    }

    @Test
    void areRefusedWhereADayIsGivenThatTheDaysDoNotComeTo() {
        dossier.given(OPENED)
                .when(file(demanding("2025-11-14", TEN_DAYS.counted(Edtf.parse("2025-12-01")))))
                .expectException(refusal(Rule.DUE_DATE_IS_GIVEN_OR_COUNTED, "/acts/0/dueBy/on"));
    }

    @Test
    @NotRefusedBy(Rule.DUE_DATE_IS_GIVEN_OR_COUNTED)
    void areTakenWhereTheDayThatIsGivenIsTheOneThatTheyComeTo() {
        Demand demand = demanding("2025-11-14", TEN_DAYS.counted(Edtf.parse("2025-11-24")));
        dossier.given(OPENED).when(file(demand)).expectEvents(demand);
    }

    @Test
    void areCountedAnewWhenTheDayOfTheActIsCorrected() {
        Demand before = demanding("2025-11-14", TEN_DAYS.counted(Edtf.parse("2025-11-24")));
        Demand corrected = demanding("2025-11-17", TEN_DAYS.counted(Edtf.parse("2025-11-24")));
        Demand counted = demanding("2025-11-17", TEN_DAYS.counted(Edtf.parse("2025-11-27")));
        dossier.given(OPENED, before)
                .when(correct(1, corrected, "on", 1))
                .expectEvents(new ActCorrected(1, List.of("on", "dueBy"), counted, "a slip of the pen"));
    }

    @Test
    void areNotOverriddenByADayThatACorrectionGives() {
        Demand before = demanding("2025-11-14", TEN_DAYS.counted(Edtf.parse("2025-11-24")));
        Demand corrected = demanding("2025-11-14", TEN_DAYS.counted(Edtf.parse("2025-12-01")));
        dossier.given(OPENED, before)
                .when(correct(1, corrected, "dueBy", 1))
                .expectException(refusal(Rule.DUE_DATE_IS_GIVEN_OR_COUNTED, "/set/dueBy/on"));
    }

    @Test
    void giveWayToADayWhenTheDaysAreTakenAway() {
        Demand before = demanding("2025-11-14", TEN_DAYS.counted(Edtf.parse("2025-11-24")));
        Demand corrected = demanding("2025-11-14", DueDate.on(Edtf.parse("2025-12-01"), Basis.STATED));
        dossier.given(OPENED, before)
                .when(correct(1, corrected, "dueBy", 1))
                .expectEvents(new ActCorrected(1, List.of("dueBy"), corrected, "a slip of the pen"));
    }

    @Test
    void areNotCorrectedByCountingThemToTheSameDay() {
        dossier.given(OPENED, demanding("2025-11-14", TEN_DAYS.counted(Edtf.parse("2025-11-24"))))
                .when(correct(1, demanding("2025-11-14", TEN_DAYS), "dueBy", 1))
                .expectException(refusal(Rule.CORRECTION_CHANGES_SOMETHING, "/set"));
    }

    @ParameterizedTest
    @CsvSource({"AZE", "XXX", "moon"})
    void areRefusedByACalendarThatIsNotKnown(String calendar) {
        DueDate given = new DueDate(null, Basis.CUSTOM, calendar, new Within(5, WORKING_DAYS, null));
        dossier.given(OPENED)
                .when(file(demanding("2025-11-14", given)))
                .expectException(refusal(Rule.CALENDAR_IS_KNOWN, "/acts/0/dueBy/calendar"));
    }

    @Test
    void areMovedWhereTheClaimantAcceptsAnInterimReply() {
        dossier.given(OPENED, demand(DemandKind.EXPLANATION), by().interimReplyUntil("2025-12-15", 1))
                .when(file(acceptanceOf(2)))
                .expectResultMessagePayloadMatching(
                        DossierFixture.effects("1 stays acknowledged, due 2025-12-15, by 3"));
    }

    @Test
    void stayWhereTheTimeAskedForIsLess() {
        DueDate later = DueDate.on(Edtf.parse("2026-01-31"), Basis.STATED);
        dossier.given(OPENED, demanding(null, later), by().interimReplyUntil("2025-12-15", 1))
                .when(file(acceptanceOf(2)))
                .expectResultMessagePayloadMatching(DossierFixture.effects());
    }

    @Test
    void areNotGivenToAGrievance() {
        dossier.given(OPENED, incident(), by().interimReplyUntil("2025-12-15", 1))
                .when(file(acceptanceOf(2)))
                .expectResultMessagePayloadMatching(DossierFixture.effects());
    }

    @Test
    void stayWhereAnybodyElseAcceptsIt() {
        dossier.given(OPENED, demand(DemandKind.EXPLANATION), by().interimReplyUntil("2025-12-15", 1))
                .when(file(by(Cast.UKRAINE).acceptanceOf(2)))
                .expectResultMessagePayloadMatching(DossierFixture.effects());
    }

    @Test
    void stayWhereTheInterimReplyIsKnownFromItsInstructionOnly() {
        dossier.given(OPENED, demand(DemandKind.EXPLANATION), Cast.instructed().interimReplyUntil("2025-12-15", 1))
                .when(file(acceptanceOf(2)))
                .expectResultMessagePayloadMatching(DossierFixture.effects());
    }

    private static Demand demanding(@Nullable String on, DueDate due) {
        Cast.Draft draft = by(AZERBAIJAN);
        return new Demand((on == null ? draft : draft.on(on)).particulars(), DemandKind.EXPLANATION, List.of(), due);
    }
}

package dev.chancery.dossier;

import static dev.chancery.act.DueDate.Count.CALENDAR_DAYS;
import static dev.chancery.act.DueDate.Count.WORKING_DAYS;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.acceptanceOf;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.demand;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;

import dev.chancery.act.Demand;
import dev.chancery.act.DemandKind;
import dev.chancery.act.DueDate;
import dev.chancery.act.DueDate.Basis;
import dev.chancery.act.DueDate.Count;
import dev.chancery.act.DueDate.Within;
import dev.chancery.edtf.Edtf;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due dates that are given in days are counted when they are recorded. */
class DueDatesTest {

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
    void stayWhereAnybodyElseAcceptsIt() {
        dossier.given(OPENED, demand(DemandKind.EXPLANATION), by().interimReplyUntil("2025-12-15", 1))
                .when(file(by(Cast.UKRAINE).acceptanceOf(2)))
                .expectResultMessagePayloadMatching(DossierFixture.effects());
    }

    @Test
    void stayWhereTheInterimReplyIsKnownFromItsInstructionOnly() {
        dossier.given(
                        OPENED,
                        demand(DemandKind.EXPLANATION),
                        Cast.instructed().interimReplyUntil("2025-12-15", 1))
                .when(file(acceptanceOf(2)))
                .expectResultMessagePayloadMatching(DossierFixture.effects());
    }

    private static Demand demanding(@Nullable String on, DueDate due) {
        Cast.Draft draft = by(AZERBAIJAN);
        return new Demand((on == null ? draft : draft.on(on)).particulars(), DemandKind.EXPLANATION, List.of(), due);
    }
}

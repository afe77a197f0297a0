package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * By when an answer is asked for, and on what ground.
 *
 * <p>Given as a day, or as a number of days from a day; then the registry counts when it records, and the day that it
 * came to is kept with how it was counted, so that no later calendar changes it.
 */
public record DueDate(
        @Meaning("The day by which; where within is given, the day that it was counted to.") @Nullable
        Edtf on,

        @Meaning("Where the day comes from: stated in the act, custom or statute.")
        Basis basis,

        @Meaning("The named calendar by which working days count: the code of a State, or weekdays.") @Nullable
        String calendar,

        @Meaning("How many days, where the day is to be counted.") @Nullable
        Within within) {

    public DueDate {
        if (on == null && within == null) {
            throw new Malformed("on", Flaw.NO_DAY_DUE.of());
        }
        basis = Field.required("basis", basis);
        calendar = Field.optionalText("calendar", calendar);
        if (within != null && within.count() == Count.WORKING_DAYS && calendar == null) {
            throw new Malformed("calendar", Flaw.NO_CALENDAR.of());
        }
    }

    /** A day that was given. */
    public static DueDate on(Edtf day, Basis basis) {
        return new DueDate(day, basis, null, null);
    }

    /** The same, with the day that it was counted to. */
    public DueDate counted(Edtf day) {
        return new DueDate(day, basis, calendar, within);
    }

    /** A number of days; the day from which they are counted is not one of them. */
    public record Within(
            @Meaning("How many, from 1 to 3,660.") Integer days,

            @Meaning("Whether every day counts or working days only.")
            Count count,

            @Meaning("The day from which; without it, the day of the act.") @Nullable
            Edtf from) {

        public Within {
            days = Field.required("days", days);
            if (days < 1 || days > 3_660) {
                throw new Malformed("days", Flaw.DAYS_OUT_OF_RANGE.of(days));
            }
            count = Field.required("count", count);
        }
    }

    /** What counts as a day. */
    public enum Count {
        CALENDAR_DAYS,
        WORKING_DAYS
    }

    /** Where a due date comes from. */
    public enum Basis {
        STATED,
        CUSTOM,
        STATUTE
    }
}

package dev.chancery.edtf;

import java.time.LocalDate;

/**
 * One date of the calendar, before it is joined to others in an interval or a set.
 *
 * @param takesTime a day without a qualifier and without an unspecified digit: what a time of day can follow
 */
record CalendarDate(Precision precision, boolean takesTime, LocalDate earliest, LocalDate latest) {

    CalendarDate(Precision precision, LocalDate earliest, LocalDate latest) {
        this(precision, false, earliest, latest);
    }

    enum Precision {
        YEAR,
        SEASON,
        MONTH,
        DAY
    }

    Bounds bounds() {
        return new Bounds(earliest, latest);
    }
}

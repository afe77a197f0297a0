package dev.chancery.paging;

import java.time.LocalDate;

/** A day as it stands in rows: no later than any database's dates go, with one for what has no day. */
public final class RowDay {

    /** Stands for a day that is not known or has no end; no day that is known is stored as this. */
    public static final LocalDate NONE = LocalDate.of(9999, 12, 31);

    /** The last day that a row can be of: whatever has a day had happened by then. */
    public static final LocalDate LAST = NONE.minusDays(1);

    private static final LocalDate FIRST = LocalDate.of(-4000, 1, 1);

    private RowDay() {}

    public static LocalDate of(LocalDate day) {
        if (day.isAfter(LAST)) {
            return LAST;
        }
        return day.isBefore(FIRST) ? FIRST : day;
    }

    /** A day that rows can be compared with: the first or {@link #NONE} in place of one that is out of their reach. */
    static LocalDate bound(LocalDate day) {
        return day.isAfter(NONE) ? NONE : day.isBefore(FIRST) ? FIRST : day;
    }
}

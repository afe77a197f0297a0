package dev.chancery.issue;

import java.time.LocalDate;

/**
 * How an issue stood for a time.
 *
 * @param openedDay the day from which the act that opened it counts
 * @param from the first day
 * @param until the day after the last; {@link Timeline#ALWAYS} where it has none
 * @param since the position of the event by which it came to be told so
 */
public record Spell(Issue issue, LocalDate openedDay, LocalDate from, LocalDate until, long since) {

    boolean tellsTheSameAs(Spell other) {
        return from.equals(other.from) && until.equals(other.until) && isAs(other);
    }

    /** Whether the other begins where this ends, and nothing is otherwise. */
    boolean runsOnAs(Spell other) {
        return until.equals(other.from) && isAs(other);
    }

    private boolean isAs(Spell other) {
        return issue.equals(other.issue) && openedDay.equals(other.openedDay);
    }
}

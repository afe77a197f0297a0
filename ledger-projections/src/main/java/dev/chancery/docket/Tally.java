package dev.chancery.docket;

import dev.chancery.issue.Spell;
import dev.chancery.issue.Timeline;
import dev.chancery.issue.Turned;
import dev.chancery.paging.RowDay;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How many issues of a dossier are open, whatever was done when, and since when the first of them is; changed in place. */
final class Tally {

    private final SortedMap<LocalDate, Integer> openedOn = new TreeMap<>();
    private int open;

    /** @param oldest the day on which the first of them was opened; absent where none is open */
    record Count(int open, @Nullable LocalDate oldest) {}

    Count count() {
        return new Count(open, open == 0 ? null : openedOn.firstKey());
    }

    void take(List<Turned> turned) {
        for (Turned each : turned) {
            each.ended().forEach(spell -> add(spell, -1));
            each.begun().forEach(spell -> add(spell, 1));
        }
    }

    private void add(Spell spell, int more) {
        if (spell.issue().isOpen() && spell.until().equals(Timeline.ALWAYS)) {
            open += more;
            openedOn.merge(RowDay.of(spell.openedDay()), more, (one, other) -> one + other == 0 ? null : one + other);
        }
    }
}

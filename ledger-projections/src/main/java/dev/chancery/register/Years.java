package dev.chancery.register;

import dev.chancery.paging.RowDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How many acts of a dossier were done in which year, by their sort days; undated ones in none. */
final class Years {

    private final SortedMap<Integer, Integer> acts = new TreeMap<>();

    /** As they are written: {@code 1995:12 1996:40}. */
    static Years read(String written) {
        Years years = new Years();
        Arrays.stream(written.split(" ", -1))
                .filter(year -> !year.isEmpty())
                .map(year -> year.split(":", 2))
                .forEach(year -> years.acts.put(Integer.valueOf(year[0]), Integer.valueOf(year[1])));
        return years;
    }

    /** @param acts fewer where negative */
    void add(LocalDate sortDay, int acts) {
        if (!sortDay.equals(RowDay.NONE)) {
            this.acts.merge(sortDay.getYear(), acts, (before, more) -> before + more == 0 ? null : before + more);
        }
    }

    SortedMap<Integer, Integer> acts() {
        return Collections.unmodifiableSortedMap(acts);
    }

    String written() {
        return acts.entrySet().stream()
                .map(year -> year.getKey() + ":" + year.getValue())
                .collect(Collectors.joining(" "));
    }
}

package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.issue.Issues;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.Filing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The issues of a dossier found in the plainest way: the acts that stand, as they read now, are told once more from the
 * cover on, as if none had ever been amended; what does not count leaves an empty folio.
 */
public final class Chronicle {

    private static final DossierCorrected EMPTY_FOLIO = new DossierCorrected("left out", null, "left out");

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(Object event, Filing filing, LocalDate recordedOn) {

        LocalDate day() {
            var on = ((Act) event).particulars().on();
            return on == null ? recordedOn : on.sortDay();
        }

        Entry reading(Object otherwise) {
            return new Entry(otherwise, filing, recordedOn);
        }
    }

    public void add(Object event, Map<String, ?> envelope, LocalDate recordedOn) {
        entries.add(new Entry(event, Filing.of(envelope, entries.size()), recordedOn));
    }

    /** The last folio. */
    public int version() {
        return entries.size() - 1;
    }

    /** The issues by all that had been recorded. */
    public Issues at(int version) {
        return at(version, LocalDate.MAX);
    }

    /** The issues by what had been recorded at a version and done by the end of a day. */
    public Issues at(int version, LocalDate day) {
        List<Entry> told = standing(version).stream()
                .map(entry ->
                        entry.event() instanceof Act && entry.day().isAfter(day) ? entry.reading(EMPTY_FOLIO) : entry)
                .toList();
        Issues issues = null;
        for (Entry entry : told) {
            issues = Issues.fold(issues, entry.event(), last(told, entry), entry.recordedOn())
                    .issues();
        }
        return Objects.requireNonNull(issues);
    }

    /** The days of the acts that stood, and those before and after each. */
    public TreeSet<LocalDate> days(int version) {
        var days = new TreeSet<LocalDate>();
        standing(version).stream()
                .filter(entry -> entry.event() instanceof Act)
                .map(Entry::day)
                .forEach(day -> days.addAll(List.of(day.minusDays(1), day, day.plusDays(1))));
        return days;
    }

    private List<Entry> standing(int version) {
        List<Entry> standing = new ArrayList<>();
        for (Entry entry : entries.subList(0, version + 1)) {
            boolean complete = entry.filing().last() <= version;
            standing.add(
                    standing.isEmpty() || (entry.event() instanceof Act && complete)
                            ? entry
                            : entry.reading(EMPTY_FOLIO));
            if (entry.event() instanceof ActCorrected correction) {
                standing.set(correction.act(), standing.get(correction.act()).reading(correction.corrected()));
            } else if (entry.event() instanceof ActStruckOut strike) {
                standing.set(strike.act(), standing.get(strike.act()).reading(EMPTY_FOLIO));
            }
        }
        return standing;
    }

    private static int last(List<Entry> told, Entry of) {
        int last = of.filing().last();
        while (last > of.filing().first() && !(told.get(last).event() instanceof Act)) {
            last--;
        }
        return last;
    }
}

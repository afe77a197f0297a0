package dev.chancery.issue;

import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The issues of one dossier as they stood on each day: for every day the fold, in folio order, of the acts whose day is
 * not later; immutable.
 *
 * <p>An act recorded late changes what was so from its own day on, and nothing before. What it costs to add an act grows
 * with the days after its own on which something was done, of which there are none where acts are recorded as they happen.
 */
public final class Timeline {

    private final Issues whole;
    private final TreePMap<LocalDate, Issues> since;

    private Timeline(Issues whole, TreePMap<LocalDate, Issues> since) {
        this.whole = whole;
        this.since = since;
    }

    /** The last day that there is: whatever has been done had been done by then. */
    public static final LocalDate ALWAYS = LocalDate.MAX;

    /**
     * The timeline after one more event of the dossier.
     *
     * @param before null before the cover; the rest as of {@link Issues#fold}
     */
    public static Turned fold(@Nullable Timeline before, Object event, int lastOfFiling, LocalDate recordedOn) {
        Change change = Issues.fold(before == null ? null : before.whole, event, lastOfFiling, recordedOn);
        if (before == null) {
            return new Turned(
                    new Timeline(change.issues(), TreePMap.empty()), change.effects(), LocalDate.MIN, List.of());
        }
        return before.turned(event, change);
    }

    /** The timeline after an event that is passed over: it takes its folio and changes nothing. */
    public Timeline passingOver() {
        return new Timeline(whole.passingOver(), since);
    }

    private Turned turned(Object event, Change change) {
        Issues after = change.issues();
        if (event instanceof ActCorrected || event instanceof ActStruckOut) {
            Timeline amended = new Timeline(after, anew(after));
            var touched = new TreeSet<Integer>();
            for (Timeline each : List.of(this, amended)) {
                each.since.values().forEach(issues -> issues.all().forEach(issue -> touched.add(issue.folio())));
            }
            return new Turned(amended, change.effects(), LocalDate.MIN, List.copyOf(touched));
        }
        SortedMap<Integer, Sheet> filing = after.filedSince(whole);
        if (filing.isEmpty()) {
            return new Turned(new Timeline(after, since), change.effects(), LocalDate.MAX, List.of());
        }
        var touched = new TreeSet<Integer>();
        TreePMap<LocalDate, Issues> entered = entered(since, after, filing, touched);
        return new Turned(new Timeline(after, entered), change.effects(), first(filing), List.copyOf(touched));
    }

    private static TreePMap<LocalDate, Issues> anew(Issues whole) {
        TreePMap<LocalDate, Issues> since = TreePMap.empty();
        for (SortedMap<Integer, Sheet> filing : Sheet.filings(whole.standing())) {
            since = entered(since, whole, filing, new TreeSet<>());
        }
        return since;
    }

    private static TreePMap<LocalDate, Issues> entered(
            TreePMap<LocalDate, Issues> since, Issues whole, SortedMap<Integer, Sheet> filing, Set<Integer> touched) {
        TreePMap<LocalDate, Issues> entered = since;
        for (Sheet sheet : filing.values()) {
            LocalDate day = sheet.day();
            if (!entered.containsKey(day)) {
                Map.Entry<LocalDate, Issues> before = entered.floorEntry(day);
                entered = entered.plus(day, before == null ? whole.emptied() : before.getValue());
            }
        }
        for (var each : entered.tailMap(first(filing), true).entrySet()) {
            var done = new TreeMap<Integer, Sheet>();
            filing.forEach((folio, sheet) -> {
                if (!sheet.day().isAfter(each.getKey())) {
                    done.put(folio, sheet);
                }
            });
            Change change = each.getValue().filed(done, Issues.Turn.UNWATCHED);
            change.effects().forEach(effect -> touched.add(effect.issue()));
            entered = entered.plus(each.getKey(), change.issues());
        }
        return entered;
    }

    private static LocalDate first(SortedMap<Integer, Sheet> filing) {
        return filing.values().stream()
                .map(Sheet::day)
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The last folio that has been recorded. */
    public int version() {
        return whole.version();
    }

    /** The issues by everything on file. */
    public Issues whole() {
        return whole;
    }

    /** The issues by what had been done by the end of a day. */
    public Issues on(LocalDate day) {
        Map.Entry<LocalDate, Issues> found = since.floorEntry(day);
        return found == null ? whole.emptied() : found.getValue();
    }

    /**
     * How an issue stood from a day on: its spells in order, each as long as nothing about it changed.
     *
     * @param began the first day of the spell that is taken to run into that day, where one does
     */
    public List<Spell> spells(int issue, LocalDate from, @Nullable LocalDate began) {
        var spells = new ArrayList<Spell>();
        LocalDate start = began == null ? from : began;
        Issue stood = began == null ? null : on(from.minusDays(1)).find(issue).orElse(null);
        for (var each : since.tailMap(from, true).entrySet()) {
            Issue stands = each.getValue().find(issue).orElse(null);
            if (!Objects.equals(stood, stands)) {
                add(spells, stood, start, each.getKey());
                start = each.getKey();
                stood = stands;
            }
        }
        add(spells, stood, start, ALWAYS);
        return spells;
    }

    private void add(List<Spell> spells, @Nullable Issue issue, LocalDate from, LocalDate until) {
        Optional.ofNullable(issue)
                .ifPresent(stood -> spells.add(new Spell(
                        stood, whole.sheet(stood.folio()).orElseThrow().day(), from, until)));
    }

    /**
     * How an issue stood for a time.
     *
     * @param openedDay the day from which the act that opened it counts
     * @param from the first day
     * @param until the day after the last
     */
    public record Spell(Issue issue, LocalDate openedDay, LocalDate from, LocalDate until) {}

    /**
     * The timeline after an event, and what about it is new.
     *
     * @param from the first day on which anything is otherwise than before
     * @param touched the issues that may stand otherwise on some day
     */
    public record Turned(Timeline timeline, List<Effect> effects, LocalDate from, List<Integer> touched) {}
}

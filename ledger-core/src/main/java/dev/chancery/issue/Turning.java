package dev.chancery.issue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How the spells of one issue change while an event is taken. */
final class Turning {

    private final int issue;
    private final NavigableMap<LocalDate, Spell> spells;
    private final long position;
    private final Map<LocalDate, Spell> ended = new TreeMap<>();
    private final Map<LocalDate, Spell> begun = new TreeMap<>();

    /**
     * @param spells by their first day; changed in place
     * @param position of the event
     */
    Turning(int issue, NavigableMap<LocalDate, Spell> spells, long position) {
        this.issue = issue;
        this.spells = spells;
        this.position = position;
    }

    /** Has the issue stand so from one day until another, on which nothing is said of it yet. */
    void open(Issue as, LocalDate openedDay, LocalDate from, LocalDate until) {
        begin(new Spell(as, openedDay, from, until, position));
        join(from);
        join(until);
    }

    /** Has something done to the issue from one day until another, where it is on the list then. */
    void touch(LocalDate from, LocalDate until, UnaryOperator<Issue> effect) {
        part(from);
        part(until);
        for (Spell spell : List.copyOf(spells.subMap(from, until).values())) {
            Issue after = effect.apply(spell.issue());
            if (!after.equals(spell.issue())) {
                end(spell);
                begin(new Spell(after, spell.openedDay(), spell.from(), spell.until(), position));
            }
        }
        List.copyOf(spells.subMap(from, true, until, true).keySet()).forEach(this::join);
    }

    void endAll() {
        List.copyOf(spells.values()).forEach(this::end);
    }

    /** Has a spell begin on that day where one runs on through it. */
    private void part(LocalDate day) {
        Map.Entry<LocalDate, Spell> before = spells.lowerEntry(day);
        if (before != null && before.getValue().until().isAfter(day)) {
            Spell spell = before.getValue();
            end(spell);
            begin(new Spell(spell.issue(), spell.openedDay(), spell.from(), day, position));
            begin(new Spell(spell.issue(), spell.openedDay(), day, spell.until(), position));
        }
    }

    /** Makes one of the spell that begins on that day and the one before it where nothing changes in between. */
    private void join(LocalDate day) {
        Map.Entry<LocalDate, Spell> before = spells.lowerEntry(day);
        Spell spell = spells.get(day);
        if (before != null && spell != null && before.getValue().runsOnAs(spell)) {
            end(spell);
            end(before.getValue());
            begin(new Spell(spell.issue(), spell.openedDay(), before.getKey(), spell.until(), position));
        }
    }

    private void begin(Spell spell) {
        spells.put(spell.from(), spell);
        begun.put(spell.from(), spell);
    }

    private void end(Spell spell) {
        spells.remove(spell.from());
        if (!begun.remove(spell.from(), spell)) {
            ended.put(spell.from(), spell);
        }
    }

    /** What the event has come to; a spell that would be told again as it was told goes on. */
    Turned settled() {
        for (Spell was : List.copyOf(ended.values())) {
            Spell is = begun.get(was.from());
            if (is != null && is.tellsTheSameAs(was)) {
                spells.put(was.from(), was);
                begun.remove(was.from());
                ended.remove(was.from());
            }
        }
        return new Turned(issue, List.copyOf(ended.values()), List.copyOf(begun.values()));
    }
}

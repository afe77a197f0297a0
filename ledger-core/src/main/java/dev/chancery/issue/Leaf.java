package dev.chancery.issue;

import dev.chancery.act.Protest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** An act on file with what it lodged and, where it opened an issue, how that stands; both by day. */
final class Leaf {

    /** In the order in which acts touch issues: filing by filing, and first what its protests lodge. */
    static final Comparator<Leaf> BY_TURN = Comparator.<Leaf>comparingInt(leaf -> leaf.sheet.filing())
            .thenComparing(leaf -> !leaf.isProtest())
            .thenComparingInt(leaf -> leaf.folio);

    private final int folio;
    private Sheet sheet;
    private LocalDate day;
    private NavigableMap<LocalDate, Lodgement> lodgements = Collections.emptyNavigableMap();
    private NavigableMap<LocalDate, Spell> spells = Collections.emptyNavigableMap();
    private List<Integer> seen = List.of();
    private List<Integer> onlookers = List.of();

    Leaf(int folio, Sheet sheet) {
        this.folio = folio;
        this.sheet = sheet;
        this.day = day(sheet);
    }

    private static LocalDate day(Sheet sheet) {
        LocalDate last = Timeline.ALWAYS.minusDays(1);
        return sheet.day().isAfter(last) ? last : sheet.day();
    }

    int folio() {
        return folio;
    }

    Sheet sheet() {
        return sheet;
    }

    void readAs(Sheet otherwise) {
        sheet = otherwise;
        day = day(otherwise);
    }

    /** From which the act counts. */
    LocalDate day() {
        return day;
    }

    boolean isProtest() {
        return sheet.act() instanceof Protest;
    }

    /** What the act lodged, each from its day until the next. */
    NavigableMap<LocalDate, Lodgement> lodgements() {
        return lodgements;
    }

    void lodge(NavigableMap<LocalDate, Lodgement> byDay) {
        boolean nothing = byDay.values().stream().allMatch(Lodgement.NONE::equals);
        lodgements = nothing ? Collections.emptyNavigableMap() : byDay;
    }

    /** How the issue that the act opened stands, by the first day of each spell. */
    NavigableMap<LocalDate, Spell> spells() {
        return spells;
    }

    /** The same, to be changed. */
    NavigableMap<LocalDate, Spell> changing() {
        if (!(spells instanceof TreeMap)) {
            spells = new TreeMap<>();
        }
        return spells;
    }

    /** The acts on which it depends what this one does, on whatever day. */
    List<Integer> seen() {
        return seen;
    }

    void see(Collection<Integer> acts) {
        seen = List.copyOf(acts);
    }

    /** The acts that see this one, by folio. */
    List<Integer> onlookers() {
        return onlookers;
    }

    void addOnlooker(int act) {
        if (onlookers.isEmpty()) {
            onlookers = new ArrayList<>(2);
        }
        int place = Collections.binarySearch(onlookers, act);
        if (place < 0) {
            onlookers.add(-place - 1, act);
        }
    }

    void removeOnlooker(int act) {
        int place = Collections.binarySearch(onlookers, act);
        if (place >= 0) {
            onlookers.remove(/* index */ place);
        }
    }
}

package dev.chancery.paging;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts of a dossier of which it is asked, by folio, what belongs to them. Where they lie close together, as those of a chronology
 * mostly do, that is read in one stretch, with what belongs to those between them: one look into an index instead of one for each.
 */
public final class Stretch {

    /** So many acts are passed over for each that is asked for, at most. */
    private static final int BETWEEN = 2;

    private final Set<Integer> asked;
    private final @Nullable Places places;
    private final List<Object> parameters;

    private Stretch(Set<Integer> asked, @Nullable Places places, List<Object> parameters) {
        this.asked = asked;
        this.places = places;
        this.parameters = parameters;
    }

    /**
     * Acts of a dossier.
     *
     * @param acts one at least
     */
    public static Stretch of(String dossier, Collection<Integer> acts) {
        Set<Integer> asked = new HashSet<>(acts);
        int first = Collections.min(asked);
        int last = Collections.max(asked);
        if (last - first < (BETWEEN + 1L) * asked.size()) {
            return throughout(dossier, asked);
        }
        Places places = Places.of(dossier, asked);
        return new Stretch(asked, places, places.parameters());
    }

    /**
     * Acts of a dossier, however far from each other: the caller knows that there is little to read between them.
     *
     * @param acts one at least
     */
    public static Stretch throughout(String dossier, Set<Integer> acts) {
        return new Stretch(acts, null, List.of(dossier, Collections.min(acts), Collections.max(acts)));
    }

    /**
     * The rows of a table that belong to the acts, as what follows {@code FROM}, to which further conditions may be added. It
     * takes the {@link #parameters}.
     *
     * @param row by which name they are called; they have a column {@code dossier}
     * @param act the column that holds the folio
     */
    public String rowsOf(String table, String row, String act) {
        return places == null
                // no table of values: H2 would read the question anew each time that it is asked
                ? "%1$s %2$s WHERE %2$s.dossier = ? AND %2$s.%3$s BETWEEN ? AND ?".formatted(table, row, act)
                : "%4$s JOIN %1$s %2$s ON %2$s.dossier = asked.dossier AND %2$s.%3$s = asked.act WHERE 1 = 1"
                        .formatted(table, row, act, places.table());
    }

    public List<Object> parameters() {
        return parameters;
    }

    /** Whether it was asked for; others may be found with those that were. */
    public boolean holds(int act) {
        return asked.contains(act);
    }
}

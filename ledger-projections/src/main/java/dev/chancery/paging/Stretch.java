package dev.chancery.paging;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts of a dossier that are asked for by folio, as a table to join with what belongs to them. Where they lie close together, as
 * those of a chronology mostly do, they are read in one stretch, with what lies between them: one look into an index instead of
 * one for each.
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
            return new Stretch(asked, null, List.of(dossier, first, last));
        }
        Places places = Places.of(dossier, asked);
        return new Stretch(asked, places, places.parameters());
    }

    /** {@code asked}, which takes the {@link #parameters}. */
    public String table() {
        return places != null
                ? places.table()
                : "(VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER), CAST(? AS INTEGER))) AS asked (dossier, first, last)";
    }

    /** What joins rows of {@code asked} with those of a table, by its columns {@code dossier} and the one for the act. */
    public String joins(String row, String act) {
        return row + ".dossier = asked.dossier AND "
                + (places != null
                        ? row + "." + act + " = asked.act"
                        : row + "." + act + " BETWEEN asked.first AND asked.last");
    }

    public List<Object> parameters() {
        return parameters;
    }

    /** Whether it was asked for; others may be found with those that were. */
    public boolean holds(int act) {
        return asked.contains(act);
    }
}

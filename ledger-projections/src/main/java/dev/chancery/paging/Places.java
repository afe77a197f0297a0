package dev.chancery.paging;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Acts that are asked for by dossier and folio, as a table to join: H2 takes no more than one column of an index for what is
 * {@code IN} a list, and reads every row of the dossier.
 */
public final class Places {

    private final List<Object> parameters = new ArrayList<>();

    public static Places of(String dossier, Collection<Integer> acts) {
        Places places = new Places();
        acts.forEach(act -> places.add(dossier, act));
        return places;
    }

    public Places add(String dossier, int act) {
        parameters.add(dossier);
        parameters.add(act);
        return this;
    }

    public boolean isEmpty() {
        return parameters.isEmpty();
    }

    /** {@code asked (dossier, act)}, which takes the {@link #parameters}; there is one place at least. */
    public String table() {
        return "(VALUES (CAST(? AS VARCHAR), CAST(? AS INTEGER))" + ", (?, ?)".repeat(parameters.size() / 2 - 1)
                + ") AS asked (dossier, act)";
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }
}

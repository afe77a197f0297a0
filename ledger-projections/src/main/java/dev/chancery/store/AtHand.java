package dev.chancery.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The dossiers last used, as they were left: the most that fit, by the number of folios in them, and always the last one.
 *
 * @param <S> what is kept of a dossier, immutable
 */
public final class AtHand<S> {

    private final long folios;
    private final Map<String, Kept<S>> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long weight;

    /** @param folios how many are kept at most, in all dossiers together */
    public AtHand(long folios) {
        this.folios = folios;
    }

    /**
     * A dossier as it was when it had that many folios after the cover.
     *
     * @param times how often each of them is kept in it
     */
    public record Kept<S>(S state, long version, int times) {

        private long weight() {
            return times * (version + 1);
        }
    }

    public synchronized @Nullable Kept<S> find(String dossier) {
        return kept.get(dossier);
    }

    public void keep(String dossier, S state, long version) {
        keep(dossier, state, version, 1);
    }

    /**
     * Keeps a dossier in which each folio is kept several times.
     *
     * @param times how often
     */
    public synchronized void keep(String dossier, S state, long version, int times) {
        drop(dossier);
        Kept<S> now = new Kept<>(state, version, times);
        kept.put(dossier, now);
        weight += now.weight();
        for (Iterator<Kept<S>> eldest = kept.values().iterator(); weight > folios && kept.size() > 1; ) {
            weight -= eldest.next().weight();
            eldest.remove();
        }
    }

    public synchronized void drop(String dossier) {
        Kept<S> before = kept.remove(dossier);
        if (before != null) {
            weight -= before.weight();
        }
    }

    public synchronized void clear() {
        kept.clear();
        weight = 0;
    }
}

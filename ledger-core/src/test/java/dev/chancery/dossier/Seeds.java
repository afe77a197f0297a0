package dev.chancery.dossier;

import java.util.stream.LongStream;

/** The seeds of a run: {@code -Drandom.seeds=500} takes more of them, {@code -Drandom.seed=17} one alone. */
public final class Seeds {

    private Seeds() {}

    /**
     * The seeds to try.
     *
     * @param usual how many where nothing is said
     */
    public static LongStream of(int usual) {
        Long only = Long.getLong("random.seed");
        return only == null ? LongStream.range(0, Long.getLong("random.seeds", usual)) : LongStream.of(only);
    }

    /** Whether enough is tried for everything rare to have happened. */
    public static boolean areMany() {
        return Long.getLong("random.seed") == null;
    }
}

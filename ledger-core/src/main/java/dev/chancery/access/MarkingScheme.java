package dev.chancery.access;

import java.util.List;

/**
 * The owner's scheme of markings: levels from the lowest to the highest, and caveats, which restrict beyond any level.
 *
 * <p>A word that is not in the scheme is above everything: nobody is cleared for it before the scheme names it.
 */
public record MarkingScheme(List<String> levels, List<String> caveats) {

    public MarkingScheme {
        levels = levels.stream().map(Restriction::word).toList();
        caveats = caveats.stream().map(Restriction::word).toList();
        if (levels.stream().distinct().count() < levels.size()
                || caveats.stream().distinct().count() < caveats.size()) {
            throw new IllegalArgumentException("A scheme of markings names each level and each caveat once.");
        }
    }

    /** What somebody with a clearance may see. */
    public Sight of(Clearance clearance) {
        return restriction -> covers(clearance, restriction);
    }

    private boolean covers(Clearance clearance, Restriction restriction) {
        return caveats.containsAll(restriction.caveats())
                && clearance.caveats().containsAll(restriction.caveats())
                && rank(restriction) <= rank(clearance);
    }

    private int rank(Restriction restriction) {
        String classification = restriction.classification();
        if (classification == null) {
            return -1;
        }
        int level = levels.indexOf(classification);
        return level < 0 ? levels.size() : level;
    }

    private int rank(Clearance clearance) {
        String level = clearance.level();
        return level == null ? -1 : levels.indexOf(level);
    }

    /** Whether each word of it is in the scheme. */
    public boolean knows(Restriction restriction) {
        String classification = restriction.classification();
        return (classification == null || levels.contains(classification))
                && caveats.containsAll(restriction.caveats());
    }

    /** Whether each word of it is in the scheme. */
    public boolean knows(Clearance clearance) {
        return (clearance.level() == null || levels.contains(clearance.level()))
                && caveats.containsAll(clearance.caveats());
    }

    /** The clearance for everything that the scheme names. */
    public Clearance highest() {
        return new Clearance(levels.isEmpty() ? null : levels.getLast(), caveats);
    }
}

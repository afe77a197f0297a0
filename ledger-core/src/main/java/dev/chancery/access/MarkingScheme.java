package dev.chancery.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The owner's scheme of markings: levels from the lowest to the highest, and caveats, which restrict beyond any level.
 *
 * <p>A word that is not in the scheme is above everything: nobody is cleared for it before the scheme names it.
 */
public record MarkingScheme(List<String> levels, List<String> caveats) {

    /** No scheme: whatever is marked is above everything. */
    public static final MarkingScheme NONE = new MarkingScheme(List.of(), List.of());

    private static final int SIDE_BY_SIDE = 4;

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

    /**
     * Every way in which a reader may be kept from some of these restrictions: what is withheld, from nothing to all of them.
     *
     * <p>Where more than {@value #SIDE_BY_SIDE} caveats are laid on acts of one dossier, whoever lacks several of them is taken
     * to lack all.
     */
    public Set<Set<Restriction>> withholdings(Set<Restriction> laid) {
        Set<Set<Restriction>> ways = new LinkedHashSet<>();
        ways.add(Set.of());
        List<String> restricting = laid.stream()
                .flatMap(restriction -> restriction.caveats().stream())
                .distinct()
                .filter(caveats::contains)
                .sorted()
                .toList();
        for (Set<String> held : held(restricting)) {
            for (int level = -1; level < levels.size(); level++) {
                var clearance = new Clearance(level < 0 ? null : levels.get(level), List.copyOf(held));
                ways.add(laid.stream()
                        .filter(restriction -> !covers(clearance, restriction))
                        .collect(Collectors.toUnmodifiableSet()));
            }
        }
        ways.add(Set.copyOf(laid));
        return ways;
    }

    private static List<Set<String>> held(List<String> caveats) {
        List<Set<String>> held = new ArrayList<>();
        held.add(Set.of());
        if (caveats.size() > SIDE_BY_SIDE) {
            held.add(Set.copyOf(caveats));
            caveats.forEach(lacking -> held.add(
                    caveats.stream().filter(each -> !each.equals(lacking)).collect(Collectors.toUnmodifiableSet())));
            return held;
        }
        for (String caveat : caveats) {
            List.copyOf(held).forEach(without -> {
                var with = new HashSet<>(without);
                with.add(caveat);
                held.add(with);
            });
        }
        return held;
    }
}

package dev.chancery.issue;

import dev.chancery.act.Protest;
import dev.chancery.party.PartyCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The acts of a dossier that stand, each with what it lodges and what it touches, on every day; changed in place.
 *
 * <p>An act is asked what it does once for all the days on which it finds the same on file, and what it has looked at is
 * kept, so that one knows which acts to ask again when something there is otherwise.
 */
final class Leaves {

    private final Set<PartyCode> principals;
    private final Map<Integer, Leaf> leaves = new HashMap<>();
    private final Map<Integer, Set<Integer>> carried = new HashMap<>();

    Leaves(Set<PartyCode> principals) {
        this.principals = principals;
    }

    Set<PartyCode> principals() {
        return principals;
    }

    Collection<Leaf> all() {
        return leaves.values();
    }

    @Nullable
    Leaf find(int folio) {
        return leaves.get(folio);
    }

    /** The leaf of an act that stands. */
    Leaf get(int folio) {
        return Objects.requireNonNull(find(folio));
    }

    /** Those of these that stand. */
    List<Leaf> of(Collection<Integer> folios) {
        return folios.stream().map(this::find).filter(Objects::nonNull).toList();
    }

    Set<Integer> carriedBy(int folio) {
        return carried.getOrDefault(folio, Set.of());
    }

    Leaf add(int folio, Sheet sheet) {
        Leaf leaf = new Leaf(folio, sheet);
        leaves.put(folio, leaf);
        carry(leaf);
        return leaf;
    }

    /** Has an act read otherwise. */
    void replace(Leaf leaf, Sheet otherwise) {
        drop(leaf);
        leaf.readAs(otherwise);
        carry(leaf);
    }

    void remove(Leaf leaf) {
        drop(leaf);
        see(leaf, List.of());
        leaves.remove(leaf.folio());
    }

    private void carry(Leaf leaf) {
        for (int carrier : leaf.sheet().carriers()) {
            carried.computeIfAbsent(carrier, key -> new TreeSet<>()).add(leaf.folio());
        }
    }

    private void drop(Leaf leaf) {
        for (int carrier : leaf.sheet().carriers()) {
            carriedBy(carrier).remove(leaf.folio());
        }
    }

    /** Finds out what an act lodges, on every day; whether that is otherwise than before. */
    boolean lodge(Leaf leaf) {
        var byDay = new TreeMap<LocalDate, Lodgement>();
        Function<OnFile, Lodgement> question = leaf.sheet().act() instanceof Protest protest
                ? file -> Opening.byProtest(file, leaf.folio(), protest)
                : file -> Opening.by(file, leaf.folio(), leaf.sheet().act());
        var seen = ask(leaf, question, (lodgement, from, until) -> byDay.put(from, lodgement));
        if (leaf.isProtest()) {
            see(leaf, seen);
        }
        NavigableMap<LocalDate, Lodgement> before = leaf.lodgements();
        leaf.lodge(byDay);
        return !leaf.lodgements().equals(before);
    }

    /** Tells what an act touches, once all has been lodged that is. */
    void touch(Leaf leaf, Stretch<List<Touch>> told) {
        if (leaf.sheet().act() instanceof Protest protest) {
            leaf.lodgements().forEach((from, lodgement) -> {
                LocalDate until = leaf.lodgements().higherKey(from);
                told.of(
                        Touch.each(lodgement.lodged(), Opening.lodging(leaf.folio(), protest)),
                        from,
                        until == null ? Timeline.ALWAYS : until);
            });
        } else {
            see(
                    leaf,
                    ask(
                            leaf,
                            file -> LifeCycle.of(
                                    file, leaf.folio(), leaf.sheet().act()),
                            told));
        }
    }

    /** Asks an act for each day from its own on; answers with all that it has looked at. */
    private <T> Set<Integer> ask(Leaf leaf, Function<OnFile, T> question, Stretch<T> told) {
        var seen = new TreeSet<Integer>();
        LocalDate day = leaf.day();
        while (day.isBefore(Timeline.ALWAYS)) {
            var file = new OnDay(this, leaf, day, seen);
            T answer = question.apply(file);
            told.of(answer, day, file.until());
            day = file.until();
        }
        return seen;
    }

    private void see(Leaf leaf, Collection<Integer> acts) {
        if (!leaf.seen().equals(List.copyOf(acts))) {
            of(leaf.seen()).forEach(act -> act.removeOnlooker(leaf.folio()));
            leaf.see(acts);
            of(leaf.seen()).forEach(act -> act.addOnlooker(leaf.folio()));
        }
    }

    /** Told of something that is so from one day until another. */
    @FunctionalInterface
    interface Stretch<T> {
        void of(T what, LocalDate from, LocalDate until);
    }
}

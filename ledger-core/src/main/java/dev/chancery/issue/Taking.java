package dev.chancery.issue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One event as it is taken into a timeline: which acts it concerns, and which issues stand otherwise by it. */
final class Taking {

    private final Leaves leaves;
    private final long position;
    private final SortedMap<Integer, Turning> turnings = new TreeMap<>();

    Taking(Leaves leaves, long position) {
        this.leaves = leaves;
        this.position = position;
    }

    /** Puts acts on file that were recorded together. */
    void file(SortedMap<Integer, Sheet> filing) {
        var filed = new ArrayList<Leaf>();
        filing.forEach((folio, sheet) -> filed.add(leaves.add(folio, sheet)));
        filed.stream().filter(leaf -> !leaf.isProtest()).forEach(leaves::lodge);
        filed.stream().filter(Leaf::isProtest).forEach(leaves::lodge);
        filed.forEach(this::open);
        filed.sort(Leaf.BY_TURN);
        filed.forEach(leaf -> leaves.touch(leaf, (touches, from, until) -> {
            for (Touch touch : touches) {
                turning(leaves.get(touch.issue())).touch(from, until, touch.effect());
            }
        }));
    }

    /**
     * Has an act read otherwise or, where that is null, stand no longer.
     *
     * <p>Asked anew is every act that saw it or would see it now, and that saw a protest which lodges otherwise for it.
     * Of the issues that any of these saw or now sees, each is folded anew.
     */
    void amend(Leaf leaf, @Nullable Sheet otherwise) {
        var concerned = new TreeSet<Integer>(leaf.onlookers());
        concerned.add(leaf.folio());
        leaves.of(leaf.sheet().carriers()).forEach(carrier -> concerned.addAll(carrier.onlookers()));
        var issues = new TreeSet<Integer>(leaf.seen());
        issues.add(leaf.folio());
        if (otherwise == null) {
            turning(leaf).endAll();
            leaves.remove(leaf);
        } else {
            leaves.replace(leaf, otherwise);
            leaves.of(otherwise.carriers()).forEach(carrier -> concerned.addAll(carrier.onlookers()));
        }
        var unasked = new TreeSet<>(concerned);
        while (!unasked.isEmpty()) {
            for (Leaf asked : leaves.of(List.of(unasked.removeFirst()))) {
                issues.addAll(asked.seen());
                if (leaves.lodge(asked)) {
                    issues.add(asked.folio());
                    concerned.addAll(asked.onlookers());
                    unasked.addAll(asked.onlookers());
                }
                issues.addAll(asked.seen());
            }
        }
        for (Leaf asked : leaves.of(concerned)) {
            issues.addAll(asked.seen());
            leaves.touch(asked, (touches, from, until) -> {});
            issues.addAll(asked.seen());
        }
        leaves.of(issues).forEach(this::fold);
    }

    /** Folds one issue anew from all acts that see it. */
    private void fold(Leaf issue) {
        if (issue.lodgements().isEmpty() && issue.spells().isEmpty()) {
            return;
        }
        Turning turning = turning(issue);
        turning.endAll();
        open(issue);
        leaves.of(issue.onlookers()).stream()
                .sorted(Leaf.BY_TURN)
                .forEach(leaf -> leaves.touch(leaf, (touches, from, until) -> {
                    for (Touch touch : touches) {
                        if (touch.issue() == issue.folio()) {
                            turning.touch(from, until, touch.effect());
                        }
                    }
                }));
    }

    private void open(Leaf leaf) {
        leaf.lodgements().forEach((from, lodgement) -> {
            if (lodgement.own() != null) {
                LocalDate next = leaf.lodgements().higherKey(from);
                turning(leaf).open(lodgement.own(), leaf.day(), from, next == null ? Timeline.ALWAYS : next);
            }
        });
    }

    private Turning turning(Leaf issue) {
        return turnings.computeIfAbsent(issue.folio(), folio -> new Turning(folio, issue.changing(), position));
    }

    /** What the event has come to, by issue. */
    List<Turned> settled() {
        return turnings.values().stream()
                .map(Turning::settled)
                .filter(turned -> !turned.ended().isEmpty() || !turned.begun().isEmpty())
                .toList();
    }
}

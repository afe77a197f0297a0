package dev.chancery.issue;

import dev.chancery.party.PartyCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an act finds on file on a day: of its own filing and those before it, what had been done by then.
 *
 * <p>It keeps account of what the act has looked at, and from which day on it would have found something else.
 */
final class OnDay extends OnFile {

    private final Leaves leaves;
    private final Leaf looking;
    private final LocalDate day;
    private final Set<Integer> seen;
    private LocalDate until = Timeline.ALWAYS;

    /** @param seen where it is noted which acts are looked at */
    OnDay(Leaves leaves, Leaf looking, LocalDate day, Set<Integer> seen) {
        this.leaves = leaves;
        this.looking = looking;
        this.day = day;
        this.seen = seen;
    }

    /** The first day on which anything that was looked at is otherwise. */
    LocalDate until() {
        return until;
    }

    @Override
    Set<PartyCode> principals() {
        return leaves.principals();
    }

    @Override
    Optional<Sheet> sheet(int folio) {
        return leaf(folio).map(Leaf::sheet);
    }

    @Override
    Optional<Issue> find(int folio) {
        return lodgement(folio).map(Lodgement::own);
    }

    @Override
    Collection<Integer> carriedBy(int folio) {
        return leaves.carriedBy(folio);
    }

    @Override
    List<Integer> lodgedBy(int protest) {
        return lodgement(protest).map(Lodgement::lodged).orElse(List.of());
    }

    private Optional<Leaf> leaf(int folio) {
        Leaf leaf = leaves.find(folio);
        if (leaf == null || leaf.sheet().filing() > looking.sheet().filing()) {
            return Optional.empty();
        }
        seen.add(folio);
        return isBy(leaf.day()) ? Optional.of(leaf) : Optional.empty();
    }

    /** The protests of a filing lodge one after another: none finds what itself or a later one has lodged. */
    private Optional<Lodgement> lodgement(int folio) {
        return leaf(folio)
                .filter(leaf -> !(looking.isProtest() && leaf.isProtest() && folio >= looking.folio()))
                .map(leaf -> {
                    LocalDate next = leaf.lodgements().higherKey(day);
                    if (next != null) {
                        isBy(next);
                    }
                    Map.Entry<LocalDate, Lodgement> found = leaf.lodgements().floorEntry(day);
                    return found == null ? Lodgement.NONE : found.getValue();
                });
    }

    private boolean isBy(LocalDate other) {
        if (!other.isAfter(day)) {
            return true;
        }
        until = other.isBefore(until) ? other : until;
        return false;
    }
}

package dev.chancery.issue;

import dev.chancery.act.Act;
import dev.chancery.act.Reference;
import dev.chancery.party.PartyCode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an act finds on file when its turn comes: the acts that count by then, and what is in dispute by them.
 *
 * <p>How an issue stands is not to be learned here. So what an act touches never depends on it, and each issue can be
 * folded by itself.
 */
abstract class OnFile {

    abstract Set<PartyCode> principals();

    /** What is kept of an act; nothing of a folio that is no act or does not count. */
    abstract Optional<Sheet> sheet(int folio);

    /** The issue that an act opened. */
    abstract Optional<? extends Matter> find(int folio);

    /** The acts that a contact or an instrument carries, and perhaps some that do not count. */
    abstract Collection<Integer> carriedBy(int folio);

    /** The grievances that a protest lodged. */
    abstract List<Integer> lodgedBy(int protest);

    /** The parties whose act it is. */
    final Set<PartyCode> makersOf(Act act) {
        return Makers.of(act, principals());
    }

    /** The other principal, if the given party is one. */
    final Optional<PartyCode> counterpart(@Nullable PartyCode principal) {
        return principal == null || !principals().contains(principal)
                ? Optional.empty()
                : principals().stream()
                        .filter(other -> !other.equals(principal))
                        .findFirst();
    }

    /** The issues that word of receipt reaches: what was named, and what a contact or an instrument carried. */
    final Set<Integer> reachedBy(List<Reference> inReplyTo) {
        var reached = new LinkedHashSet<Integer>();
        var seen = new LinkedHashSet<Integer>();
        Issues.folios(inReplyTo).forEach(folio -> reach(folio, seen, reached));
        return reached;
    }

    private void reach(int folio, Set<Integer> seen, Set<Integer> reached) {
        if (sheet(folio).isEmpty() || !seen.add(folio)) {
            return;
        }
        if (find(folio).isPresent()) {
            reached.add(folio);
        }
        reached.addAll(lodgedBy(folio));
        carriedBy(folio).forEach(act -> reach(act, seen, reached));
    }
}

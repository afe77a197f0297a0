package dev.chancery.stance;

import dev.chancery.act.AssertionKind;
import dev.chancery.party.PartyCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A stance as an act takes it, for each party whose act it is.
 *
 * @param kind absent where it concerns the acts named as a whole, as regret does
 * @param named the folios that the act names
 */
public record Stand(
        Stance.Sort sort,
        @Nullable AssertionKind kind,
        List<Integer> named,
        @Nullable PartyCode imputedTo) implements Bearing {

    public Stand {
        named = List.copyOf(named);
    }

    /** Whether one that names an assertion is a stance on what that assertion is about, as a denial of it is. */
    public boolean looksThroughAssertions() {
        return sort == Stance.Sort.DENIED || sort == Stance.Sort.ADMITTED;
    }

    /** Whether it denies, for a party whose assertion it names, that this was ever said: it is then about that assertion. */
    public boolean disowns(Set<PartyCode> asserting, PartyCode party) {
        return sort == Stance.Sort.DENIED && kind == AssertionKind.FACT && asserting.contains(party);
    }
}

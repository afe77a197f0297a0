package dev.chancery.stance;

import dev.chancery.act.AssertionKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all parties have said of one act on one kind, side by side.
 *
 * @param about the folio of the act
 * @param kind absent for what concerns the act as a whole: regret and apologies
 * @param contested whether somebody denies what another asserts, raises or admits, or denies the act itself
 * @param stances in chronological order, undated ones last
 */
public record Position(
        int about, @Nullable AssertionKind kind, boolean contested, List<Stance> stances, List<Shift> shifts) {

    public Position {
        stances = List.copyOf(stances);
        shifts = List.copyOf(shifts);
    }
}

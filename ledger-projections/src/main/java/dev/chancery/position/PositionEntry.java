package dev.chancery.position;

import dev.chancery.act.AssertionKind;
import dev.chancery.stance.Shift;
import dev.chancery.stance.Stance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the assertion matrix: what all parties have said of one act on one kind.
 *
 * @param about the folio of the act
 * @param type of the act; absent where it is not on file
 * @param kind absent for what concerns the act as a whole: regret and apologies
 */
public record PositionEntry(
        int about,
        @Nullable String type,
        @Nullable AssertionKind kind,
        boolean contested,
        List<Stance> stances,
        List<Shift> shifts) {}

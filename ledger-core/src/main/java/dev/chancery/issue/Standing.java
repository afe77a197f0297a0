package dev.chancery.issue;

import dev.chancery.act.AssertionKind;
import dev.chancery.act.Extent;
import dev.chancery.edtf.Edtf;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How an issue stands after an act.
 *
 * @param extent how far it is answered, where it is
 * @param rejected whether an answer refused it
 * @param contestedOn the kinds on which it is contested, in the order of {@link AssertionKind}
 * @param reserved whether rights on it are reserved
 * @param notPursued whether the claimant has marked it as moot in practice, which closes nothing
 * @param lodgedBy the protest of earliest date by which the claimant invoked it
 * @param lodgedOn when that was, where the protest is dated
 */
public record Standing(
        Status status,
        @Nullable Extent extent,
        boolean rejected,
        List<AssertionKind> contestedOn,
        boolean reserved,
        boolean notPursued,
        @Nullable Integer lodgedBy,
        @Nullable Edtf lodgedOn) {

    static final Standing OPENED = new Standing(Status.OPEN, null, false, List.of(), false, false, null, null);

    Standing acknowledged() {
        return status == Status.OPEN ? with(Status.ACKNOWLEDGED, extent, rejected) : this;
    }

    Standing answered(Extent answer, boolean refusing) {
        return status.isOpen()
                ? with(Status.ANSWERED, extent == Extent.FULL ? Extent.FULL : answer, rejected || refusing)
                : this;
    }

    Standing closed(Status as) {
        return status.isOpen() ? with(as, extent, rejected) : this;
    }

    Standing reopened() {
        return status.isOpen() ? this : with(Status.OPEN, null, false).pursued(true);
    }

    Standing contested(AssertionKind kind) {
        List<AssertionKind> kinds = Stream.concat(contestedOn.stream(), Stream.of(kind))
                .distinct()
                .sorted()
                .toList();
        return new Standing(status, extent, rejected, kinds, reserved, notPursued, lodgedBy, lodgedOn);
    }

    Standing reserving(boolean rights) {
        return new Standing(status, extent, rejected, contestedOn, rights, notPursued, lodgedBy, lodgedOn);
    }

    /** Pursued, or marked as moot in practice; of what is closed nothing is said. */
    Standing pursued(boolean still) {
        return status.isOpen()
                ? new Standing(status, extent, rejected, contestedOn, reserved, !still, lodgedBy, lodgedOn)
                : this;
    }

    Standing lodged(int protest, @Nullable Edtf on) {
        return lodgedBy == null || isEarlier(on)
                ? new Standing(status, extent, rejected, contestedOn, reserved, notPursued, protest, on)
                : this;
    }

    private boolean isEarlier(@Nullable Edtf on) {
        return on != null && (lodgedOn == null || on.sortDay().isBefore(lodgedOn.sortDay()));
    }

    private Standing with(Status status, @Nullable Extent extent, boolean rejected) {
        return new Standing(status, extent, rejected, contestedOn, reserved, notPursued, lodgedBy, lodgedOn);
    }
}

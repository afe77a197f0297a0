package dev.chancery.issue;

import dev.chancery.act.AssertionKind;
import dev.chancery.act.DueDate;
import dev.chancery.act.Extent;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one act did to one issue.
 *
 * @param from absent when the act opened it
 * @param extent how far the issue is answered now, while it is
 * @param contested true where the act contested it, with all kinds now contested
 * @param rejected true where the act answered by refusing
 * @param lodged true where the act is the claimant's first invocation by date
 * @param reserved whether rights on it are now reserved, where the act changed that
 * @param notPursued whether it is marked as not pursued now, where the act changed that
 * @param dueBy by when an answer is asked for now, where the act moved that
 * @param alreadyClosed true where the issue was closed before and stays as it was: noted, not closed twice
 */
public record Effect(
        int issue,
        int act,
        @Nullable Status from,
        Status to,
        @Nullable Extent extent,
        @Nullable Boolean contested,
        List<AssertionKind> contestedOn,
        @Nullable Boolean rejected,
        @Nullable Boolean lodged,
        @Nullable Boolean reserved,
        @Nullable Boolean notPursued,
        @Nullable DueDate dueBy,
        @Nullable Boolean alreadyClosed) {

    static Effect opening(Issue issue) {
        return between(null, issue, false);
    }

    static Effect between(@Nullable Issue before, Issue after, boolean noted) {
        Standing was = before == null ? Standing.OPENED : before.standing();
        Standing is = after.standing();
        boolean contests = !is.contestedOn().equals(was.contestedOn());
        return new Effect(
                after.folio(),
                after.lastAct(),
                before == null ? null : before.status(),
                after.status(),
                after.status() == Status.ANSWERED ? is.extent() : null,
                flag(contests),
                contests ? is.contestedOn() : List.of(),
                flag(is.rejected() && !was.rejected()),
                flag(is.lodgedBy() != null && !is.lodgedBy().equals(was.lodgedBy())),
                changed(was.reserved(), is.reserved()),
                changed(was.notPursued(), is.notPursued()),
                before == null || Objects.equals(before.dueBy(), after.dueBy()) ? null : after.dueBy(),
                flag(noted));
    }

    private static @Nullable Boolean changed(boolean was, boolean is) {
        return was == is ? null : is;
    }

    private static @Nullable Boolean flag(boolean set) {
        return set ? Boolean.TRUE : null;
    }
}

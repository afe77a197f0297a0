package dev.chancery.issue;

import dev.chancery.act.AssertionKind;
import dev.chancery.act.DueDate;
import dev.chancery.act.Extent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one act did to one issue.
 *
 * @param act the act or, where the file was amended, the correction or strike-out
 * @param from absent when it was opened
 * @param to absent when a correction or strike-out leaves nothing that opens it
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
        @Nullable Status to,
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
        return between(before, after, after.lastAct(), noted);
    }

    /** What amending the file did to an issue; nothing where it stands as it stood. */
    static Optional<Effect> amending(Optional<Issue> before, Optional<Issue> after, int entry) {
        if (before.equals(after)) {
            return Optional.empty();
        }
        return Optional.of(after.map(is -> between(before.orElse(null), is, entry, false))
                .orElseGet(() -> gone(before.orElseThrow(), entry)));
    }

    private static Effect gone(Issue issue, int entry) {
        return new Effect(
                issue.folio(), entry, issue.status(), null, null, null, List.of(), null, null, null, null, null, null);
    }

    private static Effect between(@Nullable Issue before, Issue after, int act, boolean noted) {
        Standing was = before == null ? Standing.OPENED : before.standing();
        Standing is = after.standing();
        boolean contests = !is.contestedOn().equals(was.contestedOn());
        return new Effect(
                after.folio(),
                act,
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

package dev.chancery.pages;

import dev.chancery.docket.IssueChanges;
import dev.chancery.docket.IssueEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An issue before and after what was recorded between two moments.
 *
 * @param issue the later of the two that there are
 * @param what became of it, in a word
 */
record IssueChange(@Nullable IssueEntry before, @Nullable IssueEntry after, IssueEntry issue, String what) {

    static IssueChange of(IssueChanges.Change change) {
        return new IssueChange(change.before(), change.after(), change.either(), what(change.before(), change.after()));
    }

    private static String what(@Nullable IssueEntry before, @Nullable IssueEntry after) {
        if (after == null) {
            return "gone";
        } else if (before == null) {
            return isOpen(after) ? "opened" : "opened-and-closed";
        } else if (isOpen(before) != isOpen(after)) {
            return isOpen(after) ? "reopened" : "closed";
        }
        return state(before).equals(state(after)) ? "named" : "changed";
    }

    private static boolean isOpen(IssueEntry issue) {
        return !issue.closableBy().isEmpty();
    }

    /** All that is shown of how it stands. */
    private record State(
            String status,
            @Nullable String extent,
            List<String> contestedOn,
            boolean rejected,
            boolean reserved,
            boolean notPursued,
            IssueEntry.@Nullable Due dueBy) {}

    private static State state(IssueEntry issue) {
        return new State(
                issue.status(),
                issue.extent(),
                issue.contestedOn(),
                issue.rejected(),
                issue.reserved(),
                issue.notPursued(),
                issue.dueBy());
    }
}

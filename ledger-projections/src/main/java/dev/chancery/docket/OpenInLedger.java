package dev.chancery.docket;

import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of the issues of all dossiers that were open at a position: of those that are open still, as many as the page holds; with
 * them, as they stood then, those of which something else has been recorded since, which mostly are none.
 *
 * @param asked all that a row must satisfy but for the party of the filter in either place
 */
record OpenInLedger(
        Rows rows,
        Supplier<Conditions> asked,
        Filter filter,
        long position,
        LocalDate done,
        Sort sort,
        @Nullable Cursor after) {

    List<IssueEntry> list(int limit, LocalDate day) {
        List<IssueEntry> found = read(still(limit), day);
        int ended = endedSince(); // asked afterwards: what ended while it was read is read again
        if (ended > 0) {
            found = read(still(limit).with(ended, position, filter), day);
            if (ended <= OpenIssueQuery.FEW && endedSince() > OpenIssueQuery.FEW) {
                found = read(still(limit).with(OpenIssueQuery.FEW + 1, position, filter), day);
            }
        }
        return found;
    }

    private OpenIssueQuery still(int limit) {
        return new OpenIssueQuery(asked, filter, done, sort, limit, after);
    }

    private int endedSince() {
        return rows.sql(OpenIssueQuery.endedSince())
                .param(position)
                .query((row, number) -> row.getLong(1))
                .list()
                .size();
    }

    private List<IssueEntry> read(OpenIssueQuery query, LocalDate day) {
        return rows.sql(query.sql())
                .params(query.parameters())
                .query((row, number) -> IssueEntry.of(row, day))
                .list();
    }
}

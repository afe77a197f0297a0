package dev.chancery.docket;

import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A page of the issues of one dossier that were open at a position, the longest open first: of those that are open still, as many
 * as the page holds, in the order of their index; with them those that have been closed since, which mostly are none.
 */
final class OpenInDossier {

    private static final String OPEN_STILL = "is_open AND until_position = " + IssueRows.STILL;

    /** Not below the position of rows that hold still, but up to the one before it: H2 would read on to these. */
    private static final String CLOSED_SINCE = "is_open AND until_position <= " + (IssueRows.STILL - 1);

    private static final String WHOLE_INDEX =
            "dossier, is_open, until_position, opened_day, issue, from_position, from_day, until_day, sight";

    private final Rows rows;
    private final Conditions still;
    private final Conditions since;

    /** @param asked all that a row must satisfy but for the party of the filter in either place */
    OpenInDossier(Rows rows, Supplier<Conditions> asked, Filter filter, @Nullable Cursor after) {
        this.rows = rows;
        this.still = conditions(OPEN_STILL, asked, filter, after);
        this.since = conditions(CLOSED_SINCE, asked, filter, after);
    }

    private static Conditions conditions(
            String which, Supplier<Conditions> asked, Filter filter, @Nullable Cursor after) {
        Conditions conditions = OpenIssues.ofEither(filter.party(), asked.get().and(which));
        if (after != null) {
            Sort.OPENED.beyond(conditions, after);
        }
        return conditions;
    }

    List<IssueEntry> list(int limit, LocalDate day) {
        List<IssueEntry> open = read(sql(limit), parameters(), day);
        if (nothingWasClosedSince()) {
            return open;
        }
        String places = DossierIssues.PLACES + since.sql() + OpenIssueQuery.first(limit, "opened_day, issue");
        List<IssueEntry> closed = read(DossierIssues.atPlaces(places), since.parameters(), day);
        return Stream.concat(open.stream(), closed.stream())
                .distinct() // what was closed between one question and the other is in both
                .sorted(Comparator.comparing(IssueEntry::openedDay).thenComparingInt(IssueEntry::folio))
                .limit(limit)
                .toList();
    }

    /** Of what is open still. */
    String sql(int limit) {
        return DossierIssues.allOf(still) + OpenIssueQuery.first(limit, WHOLE_INDEX);
    }

    List<Object> parameters() {
        return still.parameters();
    }

    private boolean nothingWasClosedSince() {
        return rows.sql(DossierIssues.PLACES + since.sql() + " FETCH FIRST ROW ONLY")
                .params(since.parameters())
                .query((row, number) -> row.getInt("n"))
                .optional()
                .isEmpty();
    }

    private List<IssueEntry> read(String sql, List<Object> parameters, LocalDate day) {
        return rows.sql(sql)
                .params(parameters)
                .query((row, number) -> IssueEntry.of(row, day))
                .list();
    }
}

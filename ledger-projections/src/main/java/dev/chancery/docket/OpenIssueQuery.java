package dev.chancery.docket;

import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.RowDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page of the issues that were open at a position, as SQL: the first so many of each list, put together.
 *
 * <p>Each list is read in its order from an index that begins with what is asked for (a party, a status, a kind), and only as far
 * as the page goes. H2 does so where the whole index is named in {@code ORDER BY}.
 */
final class OpenIssueQuery {

    /** So many rows that ended since are read and put in order; where there are more, they are read in order as the others are. */
    static final int FEW = 500;

    private static final String HAVING_DUE = "has_due";

    /** Not below the position of rows that hold still, but up to the one before it, and not by the list: H2 would read all of these. */
    private static final String ENDED_SINCE = " FROM docket.issue WHERE until_position > ? AND until_position <= "
            + (IssueRows.STILL - 1) + " AND on_list + 0 = " + OpenList.FORMERLY.number()
            + first(FEW + 1, "until_position, on_list");

    private static final String SELECT = "SELECT " + IssueEntry.COLUMNS;

    private final Supplier<Conditions> asked;
    private final Sort sort;
    private final int rows;
    private final @Nullable Cursor after;
    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * Of what stands still.
     *
     * @param asked all that a row must satisfy but for the party of the filter in either place
     */
    OpenIssueQuery(
            Supplier<Conditions> asked, Filter filter, LocalDate done, Sort sort, int rows, @Nullable Cursor after) {
        this.asked = asked;
        this.sort = sort;
        this.rows = rows;
        this.after = after;
        add(OpenList.OPEN, filter);
        if (done.isBefore(RowDay.LAST)) {
            add(OpenList.UNTIL_A_DAY, filter);
        }
    }

    /** As it stood at a position before rows ended, with these. */
    OpenIssueQuery with(int endedSince, long position, Filter filter) {
        if (endedSince > FEW) {
            add(OpenList.FORMERLY, filter);
        } else {
            Conditions conditions = OpenIssues.ofEither(filter.party(), asked.get());
            if (after != null) {
                sort.beyond(conditions, after);
            }
            parts.add(SELECT + " FROM (SELECT *" + ENDED_SINCE + ") i" + conditions.sql() + first(rows, sort.keys()));
            parameters.add(position);
            parameters.addAll(conditions.parameters());
        }
        return this;
    }

    /** Which rows, of those that were open, ended after a position; one more than {@link #FEW} at most. */
    static String endedSince() {
        return "SELECT until_position" + ENDED_SINCE;
    }

    /** Not as a query within another: there H2 would take any index with the place where a page begins. */
    String sql() {
        return parts.size() == 1
                ? parts.getFirst()
                : "(" + String.join(") UNION ALL (", parts) + ")" + first(rows, sort.keys());
    }

    List<Object> parameters() {
        return parameters;
    }

    private void add(OpenList list, Filter filter) {
        if (filter.party() == null) {
            add(list, asked.get(), lead(filter));
        } else {
            String party = filter.party().code();
            add(list, asked.get().and("claimant = ?", party), "claimant");
            add(list, asked.get().and("respondent = ?", party).and("claimant <> ?", party), "respondent");
        }
    }

    private static @Nullable String lead(Filter filter) {
        if (filter.claimant() != null) {
            return "claimant";
        } else if (filter.respondent() != null) {
            return "respondent";
        } else if (filter.status() != null) {
            return "status";
        }
        if (filter.kind() != null) {
            return "kind";
        }
        return Boolean.TRUE.equals(filter.overdue()) ? HAVING_DUE : null;
    }

    /** @param lead the column that the index to be read begins with, after the list */
    private void add(OpenList list, Conditions conditions, @Nullable String lead) {
        conditions.and("on_list = " + list.number());
        if (HAVING_DUE.equals(lead)) {
            conditions.and(HAVING_DUE + " = 1");
        }
        if (after != null) {
            sort.beyond(conditions, after);
        }
        String led = lead == null || sort != Sort.OPENED ? "" : lead + ", ";
        String order = "on_list, " + led + sort.keys();
        add(conditions, order);
    }

    private void add(Conditions conditions, String order) {
        parts.add(SELECT + " FROM docket.issue i" + conditions.sql() + first(rows, order));
        parameters.addAll(conditions.parameters());
    }

    static String first(int rows, String order) {
        return " ORDER BY " + order + " FETCH FIRST " + rows + " ROWS ONLY";
    }
}

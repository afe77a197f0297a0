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

    private static final String HAVING_DUE = "has_due";

    private final Supplier<Conditions> asked;
    private final Sort sort;
    private final int rows;
    private final @Nullable Cursor after;
    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** @param asked all that a row must satisfy but for the party of the filter in either place */
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
        // By dossier, rows lie in the order of the primary key, which H2 would leave for an index that begins with the
        // list.
        conditions.and((sort == Sort.DOSSIER ? "on_list + 0 = " : "on_list = ") + list.number());
        if (HAVING_DUE.equals(lead)) {
            conditions.and(HAVING_DUE + " = 1");
        }
        if (after != null) {
            sort.beyond(conditions, after);
        }
        String order =
                switch (sort) {
                    case OPENED -> "on_list, " + (lead == null ? "" : lead + ", ") + sort.keys();
                    case DUE -> "on_list, " + sort.keys();
                    case DOSSIER -> sort.keys();
                };
        add(conditions, order);
    }

    private void add(Conditions conditions, String order) {
        parts.add("SELECT * FROM docket.issue i" + conditions.sql() + first(rows, order));
        parameters.addAll(conditions.parameters());
    }

    static String first(int rows, String order) {
        return " ORDER BY " + order + " FETCH FIRST " + rows + " ROWS ONLY";
    }
}

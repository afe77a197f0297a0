package dev.chancery.docket;

import dev.chancery.docket.OpenIssues.Filter;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.RowDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A page of the issues that were open at a position, as SQL: the first so many of each list, put together.
 *
 * <p>Each list is read in its order from an index that begins with what it is asked for (a party, a status, ...), and only
 * as far as the page goes. H2 does so where the whole index is named in {@code ORDER BY}, and reads from the place of a
 * cursor where that is said of one column.
 */
final class OpenIssueQuery {

    /** So many rows are sorted rather than looked for among all of a list. */
    static final int FEW = 500;

    private final Filter filter;
    private final long position;
    private final LocalDate done;
    private final Sort sort;
    private final int rows;
    private final @Nullable Cursor after;
    private final List<String> parts = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /**
     * @param others whatever else is asked of each row
     * @param endedSince how many rows have ended after the position, up to one more than {@link #FEW}
     */
    OpenIssueQuery(
            Filter filter,
            long position,
            LocalDate done,
            Sort sort,
            int rows,
            @Nullable Cursor after,
            UnaryOperator<Conditions> others,
            int endedSince) {
        this.filter = filter;
        this.position = position;
        this.done = done;
        this.sort = sort;
        this.rows = rows;
        this.after = after;
        add(OpenList.STILL, others);
        if (endedSince > FEW) {
            add(OpenList.UNTIL_A_POSITION, others);
        } else if (endedSince > 0) {
            addFew(others);
        }
        if (done.isBefore(RowDay.LAST)) {
            add(OpenList.UNTIL_A_DAY, others);
        }
    }

    String sql() {
        return "SELECT * FROM (" + String.join(" UNION ALL ", parts) + ") AS found ORDER BY " + sort.keys()
                + " FETCH FIRST " + rows + " ROWS ONLY";
    }

    List<Object> parameters() {
        return parameters;
    }

    private void add(OpenList list, UnaryOperator<Conditions> others) {
        String party = filter.party() == null ? null : filter.party().code();
        if (party == null || filter.claimant() != null || filter.respondent() != null) {
            add(list, others, lead(), party);
        } else {
            add(list, conditions -> others.apply(conditions).and("claimant = ?", party), "claimant", null);
            add(
                    list,
                    conditions -> others.apply(conditions).and("respondent = ? AND claimant <> ?", party, party),
                    "respondent",
                    null);
        }
    }

    private void add(OpenList list, UnaryOperator<Conditions> others, @Nullable String lead, @Nullable String party) {
        Conditions conditions = others.apply(new Conditions().and("on_list = " + list.number()));
        if (party != null) {
            conditions.and("claimant = ? OR respondent = ?", party, party);
        }
        String order = sort == Sort.DOSSIER
                ? sort.keys()
                : "on_list, " + (lead == null || sort != Sort.OPENED ? "" : lead + ", ") + sort.keys();
        add(conditions, order);
    }

    /** What has ended since is found by its end. */
    private void addFew(UnaryOperator<Conditions> others) {
        Conditions conditions = others.apply(
                new Conditions().and("until_position < ? AND is_open AND until_day = ?", IssueRows.STILL, RowDay.NONE));
        if (filter.party() != null) {
            String party = filter.party().code();
            conditions.and("claimant = ? OR respondent = ?", party, party);
        }
        add(conditions, sort.keys());
    }

    private void add(Conditions conditions, String order) {
        conditions
                .and("from_position <= ? AND until_position > ?", position, position)
                .and("from_day <= ? AND until_day > ?", done, done);
        if (after != null) {
            sort.beyond(conditions, after);
        }
        parts.add("(SELECT * FROM docket.issue" + conditions.sql() + " ORDER BY " + order + " FETCH FIRST " + rows
                + " ROWS ONLY)");
        parameters.addAll(conditions.parameters());
    }

    /** The column that the index to be read begins with, after the list. */
    private @Nullable String lead() {
        if (filter.claimant() != null) {
            return "claimant";
        } else if (filter.respondent() != null) {
            return "respondent";
        } else if (filter.status() != null) {
            return "status";
        } else if (Boolean.TRUE.equals(filter.overdue())) {
            return "has_term";
        } else if (Boolean.TRUE.equals(filter.contested())) {
            return "contested";
        }
        return filter.kind() == null ? null : "kind";
    }
}

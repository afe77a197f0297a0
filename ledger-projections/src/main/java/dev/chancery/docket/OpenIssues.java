package dev.chancery.docket;

import dev.chancery.docket.IssueEntry.Due;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The issues of all dossiers, as they stood at any position. */
public final class OpenIssues {

    private final Rows rows;

    public OpenIssues(Rows rows) {
        this.rows = rows;
    }

    /** In what order issues are listed; ties by dossier, then folio. */
    public enum Sort {
        /** The longest open first. */
        OPENED("opened_day, dossier, issue"),
        /** By due date; without one last. */
        DUE("due_day, dossier, issue"),
        DOSSIER("dossier, issue");

        private final String keys;

        Sort(String keys) {
            this.keys = keys;
        }
    }

    /**
     * What to list; what is null is not asked.
     *
     * @param party the claimant or the respondent
     * @param status a status by its wire name
     * @param closedToo whether closed issues are listed as well
     */
    public record Filter(
            @Nullable String dossier,
            @Nullable PartyCode party,
            @Nullable PartyCode claimant,
            @Nullable PartyCode respondent,
            @Nullable String kind,
            @Nullable String status,
            @Nullable Boolean overdue,
            @Nullable Boolean contested,
            boolean closedToo) {

        /** All issues of a dossier. */
        public static Filter of(String dossier) {
            return new Filter(dossier, null, null, null, null, null, null, null, true);
        }
    }

    /**
     * The issues as they stood at a position, of what had been done by a day.
     *
     * @param done the last day whose acts count; {@link RowDay#LAST} for all
     * @param day the day on which age and delay are counted
     * @param after the cursor of the page before
     */
    public Page<IssueEntry> list(
            Filter filter, long position, LocalDate done, LocalDate day, Sort sort, int limit, @Nullable String after) {
        Conditions conditions = conditions(filter, position, done, day);
        if (after != null) {
            beyond(conditions, sort, after);
        }
        List<IssueEntry> found = rows.sql("SELECT * FROM docket.issue" + conditions.sql() + " ORDER BY " + sort.keys
                        + " FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> entry(row, day))
                .list();
        return Page.of(found, limit, last -> cursor(sort, last));
    }

    /** How many issues of a dossier were open at a position, of what had been done by a day. */
    public int count(String dossier, long position, LocalDate done) {
        Conditions conditions = conditions(
                new Filter(dossier, null, null, null, null, null, null, null, false), position, done, LocalDate.EPOCH);
        return rows.sql("SELECT COUNT(*) FROM docket.issue" + conditions.sql())
                .params(conditions.parameters())
                .query(Integer.class)
                .single();
    }

    private static Conditions conditions(Filter filter, long position, LocalDate done, LocalDate day) {
        var conditions = new Conditions()
                .and("from_position <= ? AND until_position > ?", position, position)
                .and("from_day <= ? AND until_day > ?", done, done)
                .where("dossier = ?", filter.dossier())
                .where("claimant = ?", code(filter.claimant()))
                .where("respondent = ?", code(filter.respondent()))
                .where("kind = ?", filter.kind())
                .where("status = ?", filter.status())
                .where("(contested_on <> '') = ?", filter.contested());
        if (filter.party() != null) {
            conditions.and(
                    "claimant = ? OR respondent = ?",
                    filter.party().code(),
                    filter.party().code());
        }
        if (filter.overdue() != null) {
            conditions.and("(is_open AND due_day < ?) = ?", day, filter.overdue());
        }
        return filter.closedToo() ? conditions : conditions.and("is_open");
    }

    private static void beyond(Conditions conditions, Sort sort, String after) {
        if (sort == Sort.DOSSIER) {
            Cursor last = Cursor.parse(after, list(sort), 2);
            conditions.and("(dossier, issue) > (?, ?)", last.key(0), last.number(1));
        } else {
            Cursor last = Cursor.parse(after, list(sort), 3);
            conditions.and("(" + sort.keys + ") > (?, ?, ?)", last.day(0), last.key(1), last.number(2));
        }
    }

    private static Cursor cursor(Sort sort, IssueEntry last) {
        return switch (sort) {
            case OPENED -> Cursor.at(list(sort), last.openedDay(), last.dossier(), last.folio());
            case DUE -> Cursor.at(list(sort), last.dueDay(), last.dossier(), last.folio());
            case DOSSIER -> Cursor.at(list(sort), last.dossier(), last.folio());
        };
    }

    private static String list(Sort sort) {
        return "issues-" + sort;
    }

    private static IssueEntry entry(ResultSet row, LocalDate day) throws SQLException {
        boolean open = row.getBoolean("is_open");
        LocalDate opened = row.getObject("opened_day", LocalDate.class);
        LocalDate due = row.getObject("due_day", LocalDate.class);
        PartyCode claimant = new PartyCode(row.getString("claimant"));
        List<String> contestedOn = Arrays.stream(row.getString("contested_on").split(","))
                .filter(kind -> !kind.isEmpty())
                .toList();
        return new IssueEntry(
                row.getString("dossier"),
                row.getInt("issue"),
                row.getString("kind"),
                row.getString("demand_kind"),
                claimant,
                new PartyCode(row.getString("respondent")),
                row.getString("status"),
                row.getString("extent"),
                !contestedOn.isEmpty(),
                contestedOn,
                row.getBoolean("rejected"),
                row.getBoolean("reserved"),
                row.getBoolean("not_pursued"),
                row.getObject("lodged_by", Integer.class),
                row.getString("lodged_on"),
                open && due.isBefore(day),
                due(row),
                row.getString("opened_on"),
                row.getInt("last_act"),
                Math.max(0, ChronoUnit.DAYS.between(opened, day)),
                open ? List.of(claimant) : List.of(),
                opened,
                due);
    }

    private static @Nullable Due due(ResultSet row) throws SQLException {
        String on = row.getString("due_on");
        return on == null ? null : new Due(on, row.getString("due_basis"), row.getString("due_calendar"));
    }

    private static @Nullable String code(@Nullable PartyCode party) {
        return party == null ? null : party.code();
    }
}

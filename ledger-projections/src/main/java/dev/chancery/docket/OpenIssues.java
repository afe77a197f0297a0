package dev.chancery.docket;

import dev.chancery.docket.IssueEntry.Due;
import dev.chancery.gate.View;
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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The issues of all dossiers, as they stood at any position. */
public final class OpenIssues {

    /** Not as the index has it: H2 would read all that was ever due by then and put it in order, for the first page of it. */
    private static final String DUE_DAY = "due_day + 0";

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

        String keys() {
            return keys;
        }

        Cursor cursor(String text) {
            return Cursor.parse(text, "issues-" + this, this == DOSSIER ? 2 : 3);
        }

        private Cursor after(IssueEntry last) {
            return switch (this) {
                case OPENED -> Cursor.at("issues-" + this, last.openedDay(), last.dossier(), last.folio());
                case DUE -> Cursor.at("issues-" + this, last.dueDay(), last.dossier(), last.folio());
                case DOSSIER -> Cursor.at("issues-" + this, last.dossier(), last.folio());
            };
        }

        /** Adds that a row comes after a place; the first key by itself too, by which H2 finds the place in an index. */
        void beyond(Conditions conditions, Cursor place) {
            if (this == DOSSIER) {
                conditions
                        .and("dossier >= ?", place.key(0))
                        .and("(dossier, issue) > (?, ?)", place.key(0), place.number(1));
            } else {
                String first = keys.substring(0, keys.indexOf(','));
                conditions
                        .and(first + " >= ?", place.day(0))
                        .and("(" + keys + ") > (?, ?, ?)", place.day(0), place.key(1), place.number(2));
            }
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
     * The issues as they stood at a position, of what had been done by a day; of what the reader may see.
     *
     * @param done the last day whose acts count; {@link RowDay#LAST} for all
     * @param day the day on which age and delay are counted
     * @param after the cursor of the page before
     */
    public Page<IssueEntry> list(
            View view,
            Filter filter,
            long position,
            LocalDate done,
            LocalDate day,
            Sort sort,
            int limit,
            @Nullable String after) {
        Cursor beyond = after == null ? null : sort.cursor(after);
        return seen(view, sights -> {
            Supplier<Conditions> asked =
                    () -> view.dossiers(ask(at(position, done).in("sight", sights), filter, day), "i.dossier");
            List<IssueEntry> found = filter.closedToo() || filter.dossier() != null || view.isNarrow()
                    ? inDossier(asked.get(), filter, day, sort, limit + 1, beyond)
                    : open(asked, filter, done, day, sort, limit + 1, beyond);
            return Page.of(found, limit, sort::after);
        });
    }

    /** Reads again what was read while rows came under a sight that had not been there. */
    private <T> T seen(View view, Function<List<String>, T> reading) {
        Set<String> before = Sights.all(rows);
        while (true) {
            T read = reading.apply(Sights.of(view, before));
            Set<String> after = Sights.all(rows);
            if (after.equals(before)) {
                return read;
            }
            before = after;
        }
    }

    private List<IssueEntry> inDossier(
            Conditions conditions, Filter filter, LocalDate day, Sort sort, int limit, @Nullable Cursor beyond) {
        if (!filter.closedToo()) {
            conditions.and("is_open");
        }
        if (filter.party() != null) {
            String party = filter.party().code();
            conditions.and("claimant = ? OR respondent = ?", party, party);
        }
        if (beyond != null) {
            sort.beyond(conditions, beyond);
        }
        return read(
                "SELECT * FROM docket.issue i" + conditions.sql() + " ORDER BY " + sort.keys + " FETCH FIRST " + limit
                        + " ROWS ONLY",
                conditions.parameters(),
                day);
    }

    private List<IssueEntry> open(
            Supplier<Conditions> asked,
            Filter filter,
            LocalDate done,
            LocalDate day,
            Sort sort,
            int limit,
            @Nullable Cursor beyond) {
        var query = new OpenIssueQuery(asked, filter, done, sort, limit, beyond);
        return read(query.sql(), query.parameters(), day);
    }

    private List<IssueEntry> read(String sql, List<Object> parameters, LocalDate day) {
        return rows.sql(sql)
                .params(parameters)
                .query((row, number) -> entry(row, day))
                .list();
    }

    /**
     * An issue as it stood at a position, of what had been done by a day; of what the reader may see.
     *
     * @param folio of the act that opened it
     * @param day the day on which age and delay are counted
     */
    public Optional<IssueEntry> find(
            View view, String dossier, int folio, long position, LocalDate done, LocalDate day) {
        return seen(view, sights -> {
            Conditions conditions =
                    at(position, done).in("sight", sights).and("dossier = ? AND issue = ?", dossier, folio);
            return read("SELECT * FROM docket.issue i" + conditions.sql(), conditions.parameters(), day).stream()
                    .findFirst();
        });
    }

    /** How many issues of a dossier were open at a position, of what had been done by a day. */
    public int count(View view, String dossier, long position, LocalDate done) {
        return seen(view, sights -> {
            Conditions conditions = at(position, done)
                    .in("sight", sights)
                    .and("dossier = ?", dossier)
                    .and("is_open");
            return rows.sql("SELECT COUNT(*) FROM docket.issue" + conditions.sql())
                    .params(conditions.parameters())
                    .query(Integer.class)
                    .single();
        });
    }

    /**
     * What is open in a dossier.
     *
     * @param open how many issues, one at least
     * @param oldest when the first of them was opened
     */
    public record Standing(int open, LocalDate oldest) {}

    /**
     * What was open in each of some dossiers at a position, of what had been done by a day.
     *
     * @return by dossier; without those in which nothing was
     */
    public Map<String, Standing> standings(View view, List<String> dossiers, long position, LocalDate done) {
        if (dossiers.isEmpty()) {
            return Map.of();
        }
        return seen(view, sights -> {
            Conditions conditions = at(position, done)
                    .in("sight", sights)
                    .in("dossier", dossiers)
                    .and("is_open");
            return rows
                    .sql("SELECT dossier, COUNT(*) AS open_issues, MIN(opened_day) AS oldest FROM docket.issue"
                            + conditions.sql() + " GROUP BY dossier")
                    .params(conditions.parameters())
                    .query((row, number) -> Map.entry(
                            row.getString("dossier"),
                            new Standing(row.getInt("open_issues"), row.getObject("oldest", LocalDate.class))))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        });
    }

    /**
     * An issue before and after some events.
     *
     * @param before absent where they opened it
     * @param after absent where the issue is no more, since what opened it was struck out
     */
    public record Change(
            @Nullable IssueEntry before, @Nullable IssueEntry after) {

        public IssueEntry either() {
            return after != null ? after : Objects.requireNonNull(before);
        }
    }

    /**
     * What changed in the issues of a dossier, by folio, from the event at one position to that at another; as seen on a day.
     *
     * @param from inclusive
     * @param to inclusive
     */
    public List<Change> changes(View view, String dossier, long from, long to, LocalDate day) {
        return seen(view, sights -> {
            Conditions ended = ofDossier(dossier, sights)
                    .and("from_position < ? AND until_position BETWEEN ? AND ?", from, from, to);
            Conditions begun = ofDossier(dossier, sights)
                    .and("from_position BETWEEN ? AND ? AND until_position > ?", from, to, to);
            Map<Integer, IssueEntry> before = byFolio(ended, day);
            Map<Integer, IssueEntry> after = byFolio(begun, day);
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .sorted()
                    .map(folio -> new Change(before.get(folio), after.get(folio)))
                    .toList();
        });
    }

    /** The rows of a dossier that count whatever was done when. */
    private static Conditions ofDossier(String dossier, List<String> sights) {
        return new Conditions()
                .and("dossier = ?", dossier)
                .in("sight", sights)
                .and("from_day <= ? AND until_day > ?", RowDay.LAST, RowDay.LAST);
    }

    private Map<Integer, IssueEntry> byFolio(Conditions conditions, LocalDate day) {
        return read("SELECT * FROM docket.issue i" + conditions.sql(), conditions.parameters(), day).stream()
                .collect(Collectors.toMap(IssueEntry::folio, Function.identity()));
    }

    static Conditions at(long position, LocalDate done) {
        return new Conditions()
                .and("from_position <= ? AND until_position > ?", position, position)
                .and("from_day <= ? AND until_day > ?", done, done);
    }

    /** All that a filter asks but for the party in either place. */
    static Conditions ask(Conditions conditions, Filter filter, LocalDate day) {
        conditions
                .where("dossier = ?", filter.dossier())
                .where("claimant = ?", code(filter.claimant()))
                .where("respondent = ?", code(filter.respondent()))
                .where("kind = ?", filter.kind())
                .where("status = ?", filter.status())
                .where("(contested_on <> '') = ?", filter.contested());
        if (Boolean.TRUE.equals(filter.overdue())) {
            conditions.and("is_open AND " + DUE_DAY + " < ?", day);
        } else if (filter.overdue() != null) {
            conditions.and("NOT is_open OR " + DUE_DAY + " >= ?", day);
        }
        return conditions;
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
                Sights.isPartial(row.getString("sight")) ? true : null,
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

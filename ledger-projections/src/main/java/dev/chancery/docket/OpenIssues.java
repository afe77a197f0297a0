package dev.chancery.docket;

import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
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
        return Sights.read(rows, view, sights -> {
            Function<Conditions, Conditions> asks =
                    then -> view.dossiers(ask(then.in("sight", sights), filter, day), "i.dossier");
            Supplier<Conditions> asked = () -> asks.apply(at(position, done));
            List<IssueEntry> found;
            if (filter.closedToo() || (filter.dossier() == null ? view.isNarrow() : sort != Sort.OPENED)) {
                found = inDossiers(asked.get(), filter, day, sort, limit + 1, beyond);
            } else if (filter.dossier() == null) {
                found = new OpenInLedger(
                                rows, () -> asks.apply(listedAt(position, done)), filter, position, done, sort, beyond)
                        .list(limit + 1, day);
            } else {
                found = new OpenInDossier(rows, asked, filter, beyond).list(limit + 1, day);
            }
            return Page.of(found, limit, sort::after);
        });
    }

    private List<IssueEntry> inDossiers(
            Conditions conditions, Filter filter, LocalDate day, Sort sort, int limit, @Nullable Cursor beyond) {
        if (!filter.closedToo()) {
            conditions.and("is_open");
        }
        ofEither(filter.party(), conditions);
        if (beyond != null) {
            sort.beyond(conditions, beyond);
        }
        if (filter.dossier() != null && sort == Sort.DOSSIER) { // and H2 takes the primary key
            conditions.and("issue >= ?", beyond == null ? 0 : beyond.number(1));
        }
        return rows.sql(inDossiers(conditions, sort, limit))
                .params(conditions.parameters())
                .query((row, number) -> IssueEntry.of(row, day))
                .list();
    }

    static String inDossiers(Conditions conditions, Sort sort, int limit) {
        return DossierIssues.allOf(conditions) + " ORDER BY "
                + (sort == Sort.DOSSIER ? DossierIssues.BY_ISSUE : sort.keys) + " FETCH FIRST " + limit + " ROWS ONLY";
    }

    static Conditions ofEither(@Nullable PartyCode party, Conditions conditions) {
        return party == null
                ? conditions
                : conditions.and("claimant = ? OR respondent = ?", party.code(), party.code());
    }

    /** Not by when rows began: H2 would take the index for that, in which everything began before now. */
    static Conditions at(long position, LocalDate done) {
        return at("until_position", position, done);
    }

    /** The same of rows that are read in the order of a list: not by when they ended either. */
    static Conditions listedAt(long position, LocalDate done) {
        return at("until_position + 0", position, done);
    }

    private static Conditions at(String until, long position, LocalDate done) {
        return new Conditions()
                .and("from_position + 0 <= ? AND " + until + " > ?", position, position)
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

    private static @Nullable String code(@Nullable PartyCode party) {
        return party == null ? null : party.code();
    }
}

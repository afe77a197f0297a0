package dev.chancery.register;

import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.paging.Places;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import dev.chancery.party.People;
import dev.chancery.projection.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The acts of a dossier as they stood at any position, by when they were done or by when they were recorded. */
public final class Chronology {

    private final Rows rows;
    private final People people;
    private final ActEntries entries;

    public Chronology(Rows rows, People people) {
        this.rows = rows;
        this.people = people;
        this.entries = new ActEntries(rows);
    }

    /** In what order acts are listed. */
    public enum Order {
        /** By sort day, then latest day, then folio; undated acts last. */
        OCCURRED,
        /** By folio. */
        RECORDED
    }

    /**
     * What to list.
     *
     * @param type a stored name
     * @param by a party whose act it is
     * @param person somebody whom the act names as an actor, under whatever name is known of them
     * @param from the first sort day
     * @param to the last sort day; either leaves undated acts out
     * @param struckOutToo whether acts that were struck out are listed as well, as they read last
     */
    public record Filter(
            @Nullable String type,
            @Nullable PartyCode by,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean struckOutToo) {}

    /** An act as it stood or, where it had been struck out, as it read last. */
    public Optional<ActEntry> find(String dossier, int folio, AsOf asOf) {
        return find(dossier, List.of(folio), asOf).stream().findFirst();
    }

    /** Acts as they stood or last read, by folio; one at least is asked for. */
    public List<ActEntry> find(String dossier, List<Integer> folios, AsOf asOf) {
        return entries.of(dossier, filed(dossier, folios, asOf.standingOrStruckOut()), asOf);
    }

    /** Those acts of some folios that stood, by folio; one at least is asked for. */
    public List<FiledAct> standing(String dossier, List<Integer> folios, AsOf asOf) {
        return filed(dossier, folios, asOf.standing());
    }

    private List<FiledAct> filed(String dossier, List<Integer> folios, Conditions conditions) {
        Places acts = Places.of(dossier, folios);
        return rows.sql(find(acts, conditions))
                .params(acts.parameters())
                .params(conditions.parameters())
                .query((row, number) -> FiledAct.of(row))
                .list();
    }

    static String find(Places acts, Conditions conditions) {
        return "SELECT " + FiledAct.COLUMNS + " FROM " + acts.table()
                + " JOIN register.act a ON a.dossier = asked.dossier AND a.folio = asked.act" + conditions.sql()
                + " ORDER BY a.folio";
    }

    /** The last acts that stood, the last first. */
    public List<FiledAct> lastStanding(String dossier, AsOf asOf, int limit) {
        Conditions conditions = asOf.standing(dossier);
        return rows.sql(last(conditions, limit))
                .params(conditions.parameters())
                .query((row, number) -> FiledAct.of(row))
                .list();
    }

    static String last(Conditions conditions, int limit) {
        return "SELECT " + FiledAct.COLUMNS + " FROM register.act a" + conditions.sql()
                + " ORDER BY dossier DESC, folio DESC, revision DESC FETCH FIRST " + limit + " ROWS ONLY";
    }

    /** Every version of an act that had been recorded at a position, the first first. */
    public List<ActVersion> versions(String dossier, int folio, long position) {
        return rows.sql(
                        "SELECT " + FiledAct.COLUMNS
                                + " FROM register.act a WHERE dossier = ? AND folio = ? AND from_position <= ? ORDER BY revision")
                .params(dossier, folio, position)
                .query((row, number) -> FiledAct.of(row).version())
                .list();
    }

    public Page<ActEntry> list(
            String dossier, Filter filter, Order order, AsOf asOf, int limit, @Nullable String after) {
        return asOf.read(of -> read(dossier, filter, order, of, limit, after));
    }

    private Page<ActEntry> read(
            String dossier, Filter filter, Order order, AsOf asOf, int limit, @Nullable String after) {
        Conditions conditions = filter.struckOutToo() ? asOf.standingOrStruckOut(dossier) : asOf.standing(dossier);
        conditions.where("a.type = ?", filter.type());
        if (filter.by() != null) {
            conditions.and(
                    "EXISTS (SELECT 1 FROM register.party p WHERE " + AsOf.versionOf("a", "p") + " AND p.party = ?)",
                    filter.by().code());
        }
        if (filter.person() != null) {
            List<String> names = names(dossier, filter.person());
            if (names.isEmpty()) {
                return new Page<>(List.of(), null);
            }
            Conditions named = new Conditions().and(AsOf.versionOf("a", "n")).in("n.person", names);
            conditions.and(
                    "EXISTS (SELECT 1 FROM register.person n" + named.sql() + ")",
                    named.parameters().toArray());
        }
        conditions.where("sort_day >= ?", filter.from()).where("sort_day <= ?", filter.to());
        if (filter.from() != null || filter.to() != null) {
            conditions.and("sort_day < ?", RowDay.NONE);
        }
        if (after != null) {
            beyond(conditions, order, after);
        }
        // Whole indexes: H2 reads along one only where it is named from its first column to its last.
        String by = order == Order.OCCURRED ? "dossier, sort_day, latest_day, folio" : "dossier, folio, revision";
        List<FiledAct> found = rows.sql("SELECT " + FiledAct.COLUMNS + " FROM register.act a" + conditions.sql()
                        + " ORDER BY " + by + " FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> FiledAct.of(row))
                .list();
        Page<FiledAct> page = Page.of(
                found,
                limit,
                last -> order == Order.OCCURRED
                        ? Cursor.at(list(order), last.sortDay(), last.latestDay(), last.folio())
                        : Cursor.at(list(order), last.folio()));
        return new Page<>(entries.of(dossier, page.items(), asOf), page.next());
    }

    /** The names in a dossier, in whatever version of an act, that may be those of somebody. */
    private List<String> names(String dossier, String person) {
        return rows
                .sql("SELECT DISTINCT person FROM register.person WHERE dossier = ? ORDER BY person")
                .param(dossier)
                .query(String.class)
                .list()
                .stream()
                .flatMap(Stream::ofNullable)
                .filter(people.namesakesOf(person))
                .toList();
    }

    private static void beyond(Conditions conditions, Order order, String after) {
        if (order == Order.RECORDED) {
            conditions.and("folio > ?", Cursor.parse(after, list(order), 1).number(0));
        } else {
            Cursor last = Cursor.parse(after, list(order), 3);
            conditions.and("(sort_day, latest_day, folio) > (?, ?, ?)", last.day(0), last.day(1), last.number(2));
        }
    }

    private static String list(Order order) {
        return "acts-" + order;
    }
}

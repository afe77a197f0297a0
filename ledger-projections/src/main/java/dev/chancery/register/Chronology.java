package dev.chancery.register;

import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.paging.RowDay;
import dev.chancery.party.PartyCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts of a dossier, by when they were done or by when they were recorded. */
public final class Chronology {

    private final JdbcClient rows;

    public Chronology(JdbcClient rows) {
        this.rows = rows;
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
     * @param from the first sort day
     * @param to the last sort day; either leaves undated acts out
     */
    public record Filter(
            @Nullable String type,
            @Nullable PartyCode by,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    public Optional<ActEntry> find(String dossier, int folio) {
        return rows.sql("SELECT a.* FROM register_act a WHERE dossier = ? AND folio = ?")
                .params(dossier, folio)
                .query((row, number) -> entry(row))
                .optional();
    }

    public Page<ActEntry> list(String dossier, Filter filter, Order order, int limit, @Nullable String after) {
        var conditions = new Conditions().and("dossier = ?", dossier).where("type = ?", filter.type());
        if (filter.by() != null) {
            conditions.and(
                    "EXISTS (SELECT 1 FROM register_party p WHERE p.dossier = a.dossier AND p.folio = a.folio AND p.party = ?)",
                    filter.by().code());
        }
        conditions.where("sort_day >= ?", filter.from()).where("sort_day <= ?", filter.to());
        if (filter.from() != null || filter.to() != null) {
            conditions.and("sort_day < ?", RowDay.NONE);
        }
        if (after != null) {
            beyond(conditions, order, after);
        }
        String by = order == Order.OCCURRED ? "sort_day, latest_day, folio" : "folio";
        List<ActEntry> found = rows.sql("SELECT a.* FROM register_act a" + conditions.sql() + " ORDER BY " + by
                        + " FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> entry(row))
                .list();
        return Page.of(
                found,
                limit,
                last -> order == Order.OCCURRED
                        ? Cursor.at(list(order), last.sortDay(), last.latestDay(), last.folio())
                        : Cursor.at(list(order), last.folio()));
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

    private ActEntry entry(ResultSet row) throws SQLException {
        String dossier = row.getString("dossier");
        int folio = row.getInt("folio");
        return new ActEntry(
                folio,
                row.getInt("filing"),
                1,
                row.getString("recorded_at"),
                row.getString("recorded_by"),
                row.getBytes("content"),
                answering(dossier, folio),
                row.getString("sort_day"),
                row.getString("latest_day"));
    }

    private List<Integer> answering(String dossier, int folio) {
        return rows.sql("""
                        SELECT DISTINCT folio FROM register_reference
                        WHERE dossier = ? AND named = ? AND answers ORDER BY folio""")
                .params(dossier, folio)
                .query((row, number) -> row.getInt(1))
                .list();
    }
}

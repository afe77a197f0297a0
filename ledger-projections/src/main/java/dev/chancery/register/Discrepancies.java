package dev.chancery.register;

import dev.chancery.archive.StoredNames;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.paging.Stretch;
import dev.chancery.projection.Rows;
import dev.chancery.record.Discrepancy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the sources of a dossier differ. Nothing here is ever resolved. */
public final class Discrepancies {

    private static final String LIST = "discrepancies";

    private final Rows rows;
    private final Accounts accounts;

    public Discrepancies(Rows rows) {
        this.rows = rows;
        this.accounts = new Accounts(rows);
    }

    /** What to list; what is null is not asked. */
    public record Filter(
            Discrepancy.@Nullable Sort sort, @Nullable Integer act) {}

    private record Row(DiscrepancyEntry entry, int place) {}

    /**
     * About acts that stood and counted, by the folio of the act, then that of the account.
     *
     * @param after the cursor of the page before
     */
    public Page<DiscrepancyEntry> list(String dossier, Filter filter, AsOf asOf, int limit, @Nullable String after) {
        Conditions conditions = asOf.standing(dossier)
                .and("n.position <= ?", asOf.position())
                .where("d.sort = ?", filter.sort() == null ? null : StoredNames.of(filter.sort()))
                .where("d.act = ?", filter.act());
        if (after != null) {
            Cursor last = Cursor.parse(after, LIST, 3);
            conditions.and("(d.act, d.folio, d.place) > (?, ?, ?)", last.number(0), last.number(1), last.number(2));
        }
        List<Row> found = rows.sql("""
                        SELECT d.act, d.folio, d.place, d.field, d.states, d.sort, a.type, a.content AS act_content,
                            n.content, n.recorded_at, n.recorded_by
                        FROM register.discrepancy d
                        JOIN register.account n ON n.dossier = d.dossier AND n.act = d.act AND n.folio = d.folio
                        JOIN register.act a ON a.dossier = d.dossier AND a.folio = d.act""" + conditions.sql()
                        + " ORDER BY d.act, d.folio, d.place FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> row(row))
                .list();
        Page<Row> page = Page.of(
                found,
                limit,
                last -> Cursor.at(LIST, last.entry().act(), last.entry().folio(), last.place()));
        return assessed(dossier, page.map(Row::entry), asOf.position());
    }

    private Page<DiscrepancyEntry> assessed(String dossier, Page<DiscrepancyEntry> page, long position) {
        if (page.items().isEmpty()) {
            return page;
        }
        Map<Accounts.Key, List<Opinion>> opinions = accounts.opinions(
                Stretch.of(
                        dossier,
                        page.items().stream().map(DiscrepancyEntry::act).toList()),
                position);
        return page.map(entry -> new DiscrepancyEntry(
                entry.act(),
                entry.type(),
                entry.content(),
                entry.discrepancy(),
                entry.account(),
                entry.folio(),
                entry.recordedAt(),
                entry.recordedBy(),
                opinions.getOrDefault(new Accounts.Key(entry.act(), entry.folio()), List.of())));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(
                new DiscrepancyEntry(
                        row.getInt("act"),
                        row.getString("type"),
                        row.getBytes("act_content"),
                        Accounts.discrepancy(row),
                        accounts.account(row),
                        row.getInt("folio"),
                        row.getString("recorded_at"),
                        row.getString("recorded_by"),
                        List.of()),
                row.getInt("place"));
    }
}

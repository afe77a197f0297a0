package dev.chancery.audit;

import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.projection.Rows;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who recorded what, in the order in which it was recorded. */
public final class AuditTrail {

    private static final String LIST = "audit-trail";

    private final Rows rows;

    public AuditTrail(Rows rows) {
        this.rows = rows;
    }

    /**
     * The trail of one dossier, or of the whole ledger, as far as the reader may see.
     *
     * @param dossier absent for all of them
     * @param after the cursor of the page before
     */
    public Page<AuditEntry> of(View view, @Nullable String dossier, int limit, @Nullable String after) {
        Conditions conditions = view.dossiers(new Conditions(), "e.dossier")
                .and("e.act IS NULL OR " + view.acts("e.dossier", "e.act"))
                .where("dossier = ?", dossier);
        if (after != null) {
            conditions.and("position > ?", Cursor.parse(after, LIST, 1).number(0));
        }
        List<AuditEntry> found = rows.sql("SELECT * FROM audit.entry e" + conditions.sql() + " ORDER BY "
                        + (dossier == null ? "" : "dossier, ") + "position FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> new AuditEntry(
                        row.getLong("position"),
                        row.getString("dossier"),
                        row.getInt("folio"),
                        row.getObject("filing", Integer.class),
                        row.getString("type"),
                        row.getString("event_id"),
                        row.getString("recorded_at"),
                        row.getString("recorded_by"),
                        row.getString("through"),
                        row.getString("request_id"),
                        row.getString("reason")))
                .list();
        return Page.of(found, limit, last -> Cursor.at(LIST, last.position()));
    }
}

package dev.chancery.position;

import dev.chancery.act.Protected;
import dev.chancery.archive.StoredNames;
import dev.chancery.gate.View;
import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.party.PartyCode;
import dev.chancery.position.CommitmentEntry.Followed;
import dev.chancery.projection.Rows;
import dev.chancery.stance.Harm;
import dev.chancery.stance.Promise;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was promised, what was known before and what followed, as recorded by any position and done by any day. */
public final class Commitments {

    private static final String LIST = "commitments";

    private final Rows rows;

    public Commitments(Rows rows) {
        this.rows = rows;
    }

    /**
     * What to list; what is null is not asked.
     *
     * @param party who promised or was promised
     */
    public record Filter(@Nullable PartyCode party, Promise.@Nullable Kind kind) {}

    private record Made(Promise promise, @Nullable Integer lastAct) {}

    /**
     * The commitments of a dossier that the reader may see, by folio and item.
     *
     * @param position what had been recorded by then
     * @param done the last day whose acts count
     * @param after the cursor of the page before
     */
    public Page<CommitmentEntry> list(
            View view,
            String dossier,
            Filter filter,
            long position,
            LocalDate done,
            int limit,
            @Nullable String after) {
        var conditions = new Conditions()
                .and("dossier = ?", dossier)
                .and("from_position <= ? AND until_position > ? AND valid_day <= ?", position, position, done)
                .and(view.acts("c.dossier", "c.act"))
                .where("kind = ?", filter.kind() == null ? null : StoredNames.of(filter.kind()));
        if (filter.party() != null) {
            String party = "%," + filter.party().code() + ",%";
            conditions.and("by_parties LIKE ? OR to_parties LIKE ?", party, party);
        }
        if (after != null) {
            Cursor last = Cursor.parse(after, LIST, 2);
            long act = last.number(0);
            conditions.and("act >= ? AND (act > ? OR item > ?)", act, act, last.number(1));
        }
        List<Made> made = rows.sql("""
                        SELECT c.*, (SELECT MAX(n.act) FROM position.citation n
                            WHERE n.dossier = c.dossier AND n.named = c.act
                                AND n.from_position <= ? AND n.until_position > ? AND n.valid_day <= ? AND %s) AS last_act
                        FROM position.commitment c""".formatted(view.acts("n.dossier", "n.act")) + conditions.sql()
                        + " ORDER BY dossier, act, item FETCH FIRST " + (limit + 1)
                        + " ROWS ONLY")
                .params(position, position, done)
                .params(conditions.parameters())
                .query((row, number) -> new Made(promise(row), row.getObject("last_act", Integer.class)))
                .list();
        var aftermath = new Aftermath(rows, view, dossier, position, done);
        return Page.of(made, limit, Commitments::cursor).map(each -> entry(each, aftermath));
    }

    private static CommitmentEntry entry(Made made, Aftermath aftermath) {
        Promise promise = made.promise();
        List<Harm> harms = aftermath.following(promise);
        return new CommitmentEntry(
                promise.act(),
                promise.item(),
                promise.kind(),
                promise.by(),
                promise.to(),
                promise.on(),
                promise.covers(),
                promise.protects(),
                promise.condition(),
                aftermath.knownBefore(promise),
                harms.stream()
                        .map(harm -> new Followed(harm.act(), harm.on(), promise.certainlyPrecedes(harm)))
                        .toList(),
                aftermath.breachAlleged(promise, harms),
                made.lastAct());
    }

    private static Cursor cursor(Made last) {
        return Cursor.at(
                LIST,
                last.promise().act(),
                Objects.requireNonNullElse(last.promise().item(), 0));
    }

    private static Promise promise(ResultSet row) throws SQLException {
        int item = row.getInt("item");
        return new Promise(
                RowWords.constant(Promise.Kind.class, row.getString("kind")),
                row.getInt("act"),
                item == 0 ? null : item,
                RowWords.date(row.getString("stated_on")),
                RowWords.parties(row.getString("by_parties")),
                RowWords.parties(row.getString("to_parties")),
                row.getString("covers"),
                RowWords.each(row.getString("protects"), word -> RowWords.constant(Protected.class, word)),
                row.getString("depends_on"),
                RowWords.each(row.getString("builds_on"), Integer::valueOf));
    }
}

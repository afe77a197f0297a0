package dev.chancery.position;

import dev.chancery.archive.StoredNames;
import dev.chancery.stance.Promise;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was promised. */
final class PromiseRows {

    private final JdbcClient rows;

    PromiseRows(JdbcClient rows) {
        this.rows = rows;
    }

    void clear() {
        rows.sql("DELETE FROM position_commitment").update();
    }

    void end(String dossier, int act, long position) {
        rows.sql(
                        "UPDATE position_commitment SET until_position = ? WHERE dossier = ? AND act = ? AND until_position = ?")
                .params(position, dossier, act, Entry.STILL)
                .update();
    }

    void write(Entry entry, Promise promise) {
        rows.sql("""
                        INSERT INTO position_commitment (dossier, act, item, from_position, until_position, kind,
                            by_parties, to_parties, stated_on, covers, protects, depends_on, builds_on, valid_day)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.dossier())
                .param(entry.act())
                .param(Objects.requireNonNullElse(promise.item(), 0))
                .param(entry.position())
                .param(Entry.STILL)
                .param(StoredNames.of(promise.kind()))
                .param(RowWords.parties(promise.by()))
                .param(RowWords.parties(promise.to()))
                .param(entry.statedOn())
                .param(promise.covers())
                .param(RowWords.several(
                        promise.protects().stream().map(StoredNames::of).toList()))
                .param(promise.condition())
                .param(RowWords.several(promise.buildsOn()))
                .param(entry.validDay())
                .update();
    }
}

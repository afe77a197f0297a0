package dev.chancery.position;

import dev.chancery.archive.StoredNames;
import dev.chancery.projection.Batch;
import dev.chancery.stance.Promise;
import java.util.Objects;

/** What was promised. */
final class PromiseRows {

    private PromiseRows() {}

    static void end(Batch batch, String dossier, int act, long position) {
        batch.add(
                "UPDATE position.commitment SET until_position = ? WHERE dossier = ? AND act = ? AND until_position = ?",
                position,
                dossier,
                act,
                Entry.STILL);
    }

    static void write(Batch batch, Entry entry, Promise promise) {
        batch.add(
                """
                INSERT INTO position.commitment (dossier, act, item, from_position, until_position, kind, by_parties,
                    to_parties, stated_on, covers, protects, depends_on, builds_on, valid_day)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                entry.dossier(),
                entry.act(),
                Objects.requireNonNullElse(promise.item(), 0),
                entry.position(),
                Entry.STILL,
                StoredNames.of(promise.kind()),
                RowWords.parties(promise.by()),
                RowWords.parties(promise.to()),
                entry.statedOn(),
                promise.covers(),
                RowWords.several(
                        promise.protects().stream().map(StoredNames::of).toList()),
                promise.condition(),
                RowWords.several(promise.buildsOn()),
                entry.validDay());
    }
}

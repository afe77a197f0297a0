package dev.chancery.position;

import dev.chancery.act.Protected;
import dev.chancery.archive.StoredNames;
import dev.chancery.projection.Batch;
import dev.chancery.stance.Harm;
import dev.chancery.stance.Notice;
import java.util.List;

/** What incidents affect and what notifications concern: by which they fall within the scope of a promise, or do not. */
final class ScopeRows {

    private ScopeRows() {}

    static void end(Batch batch, String dossier, int act, long position) {
        for (String table : new String[] {"position.harm", "position.notice"}) {
            batch.add(
                    "UPDATE " + table + " SET until_position = ? WHERE dossier = ? AND act = ? AND until_position = ?",
                    position,
                    dossier,
                    act,
                    Entry.STILL);
        }
    }

    static void write(Batch batch, Entry entry, Harm harm) {
        for (Protected affected : harm.affects()) {
            batch.add(
                    """
                    INSERT INTO position.harm (dossier, act, harmed, from_position, until_position, respondent, victim,
                        stated_on, sort_day, valid_day)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    entry.dossier(),
                    entry.act(),
                    StoredNames.of(affected),
                    entry.position(),
                    Entry.STILL,
                    harm.respondent().code(),
                    harm.victim().code(),
                    entry.statedOn(),
                    entry.sortDay(),
                    entry.validDay());
        }
    }

    static void write(Batch batch, Entry entry, Notice notice) {
        List<String> concerns = notice.concerns().stream().map(StoredNames::of).toList();
        for (String concern : concerns.isEmpty() ? List.of("") : concerns) {
            batch.add(
                    """
                    INSERT INTO position.notice (dossier, act, concern, from_position, until_position, by_parties,
                        to_parties, stated_on, sort_day, valid_day)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    entry.dossier(),
                    entry.act(),
                    concern,
                    entry.position(),
                    Entry.STILL,
                    RowWords.parties(notice.by()),
                    RowWords.parties(notice.to()),
                    entry.statedOn(),
                    entry.sortDay(),
                    entry.validDay());
        }
    }
}

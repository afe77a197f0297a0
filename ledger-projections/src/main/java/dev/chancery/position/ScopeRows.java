package dev.chancery.position;

import dev.chancery.act.Protected;
import dev.chancery.archive.StoredNames;
import dev.chancery.stance.Harm;
import dev.chancery.stance.Notice;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What incidents affect and what notifications concern: by which they fall within the scope of a promise, or do not. */
final class ScopeRows {

    private final JdbcClient rows;

    ScopeRows(JdbcClient rows) {
        this.rows = rows;
    }

    void clear() {
        rows.sql("DELETE FROM position_harm").update();
        rows.sql("DELETE FROM position_notice").update();
    }

    void end(String dossier, int act, long position) {
        for (String table : new String[] {"position_harm", "position_notice"}) {
            rows.sql("UPDATE " + table + " SET until_position = ? WHERE dossier = ? AND act = ? AND until_position = ?")
                    .params(position, dossier, act, Entry.STILL)
                    .update();
        }
    }

    void write(Entry entry, Harm harm) {
        for (Protected affected : harm.affects()) {
            rows.sql("""
                            INSERT INTO position_harm (dossier, act, harmed, from_position, until_position, respondent,
                                victim, stated_on, sort_day, valid_day)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(entry.dossier())
                    .param(entry.act())
                    .param(StoredNames.of(affected))
                    .param(entry.position())
                    .param(Entry.STILL)
                    .param(harm.respondent().code())
                    .param(harm.victim().code())
                    .param(entry.statedOn())
                    .param(entry.sortDay())
                    .param(entry.validDay())
                    .update();
        }
    }

    void write(Entry entry, Notice notice) {
        List<String> concerns = notice.concerns().stream().map(StoredNames::of).toList();
        for (String concern : concerns.isEmpty() ? List.of("") : concerns) {
            rows.sql("""
                            INSERT INTO position_notice (dossier, act, concern, from_position, until_position,
                                by_parties, to_parties, stated_on, sort_day, valid_day)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(entry.dossier())
                    .param(entry.act())
                    .param(concern)
                    .param(entry.position())
                    .param(Entry.STILL)
                    .param(RowWords.parties(notice.by()))
                    .param(RowWords.parties(notice.to()))
                    .param(entry.statedOn())
                    .param(entry.sortDay())
                    .param(entry.validDay())
                    .update();
        }
    }
}

package dev.chancery.position;

import dev.chancery.party.PartyCode;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which act names which others, and whether it asserts something about them. */
final class CitationRows {

    private final JdbcClient rows;

    CitationRows(JdbcClient rows) {
        this.rows = rows;
    }

    void clear() {
        rows.sql("DELETE FROM position_citation").update();
    }

    void end(String dossier, int act, long position) {
        rows.sql("UPDATE position_citation SET until_position = ? WHERE dossier = ? AND act = ? AND until_position = ?")
                .params(position, dossier, act, Entry.STILL)
                .update();
    }

    void write(Entry entry, Collection<Integer> named, Set<Integer> asserted, Set<PartyCode> by) {
        for (int folio : named) {
            rows.sql("""
                            INSERT INTO position_citation (dossier, act, named, from_position, until_position, asserts,
                                by_parties, valid_day)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(entry.dossier())
                    .param(entry.act())
                    .param(folio)
                    .param(entry.position())
                    .param(Entry.STILL)
                    .param(asserted.contains(folio))
                    .param(RowWords.parties(by))
                    .param(entry.validDay())
                    .update();
        }
    }

    /** What an act asserts something about, as it now reads. */
    Set<Integer> asserted(String dossier, int act) {
        return Set.copyOf(rows.sql(
                        "SELECT named FROM position_citation WHERE dossier = ? AND act = ? AND until_position = ? AND asserts")
                .params(dossier, act, Entry.STILL)
                .query(Integer.class)
                .list());
    }

    /** Whose act it is, as it now reads; nobody's where it changes nothing. */
    Set<PartyCode> actingParties(String dossier, int act) {
        return rows
                .sql("SELECT by_parties FROM position_citation WHERE dossier = ? AND act = ? AND until_position = ?")
                .params(dossier, act, Entry.STILL)
                .query(String.class)
                .list()
                .stream()
                .flatMap(Stream::ofNullable)
                .flatMap(parties -> RowWords.parties(parties).stream())
                .collect(Collectors.toSet());
    }
}

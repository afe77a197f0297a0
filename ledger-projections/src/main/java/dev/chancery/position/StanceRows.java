package dev.chancery.position;

import dev.chancery.act.AssertionKind;
import dev.chancery.archive.StoredNames;
import dev.chancery.party.PartyCode;
import dev.chancery.stance.Stance;
import dev.chancery.stance.Stand;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What each party has said of which act, and the lines of the matrix that this makes. */
final class StanceRows {

    private final JdbcClient rows;

    StanceRows(JdbcClient rows) {
        this.rows = rows;
    }

    /** A stance as it lies in a row, without what it is about. */
    private record Row(
            int act,
            String party,
            String kind,
            String stance,
            @Nullable String imputedTo,
            @Nullable String statedOn,
            LocalDate validDay) {

        boolean disowns(Set<PartyCode> asserting) {
            AssertionKind of = kind.isEmpty() ? null : RowWords.constant(AssertionKind.class, kind);
            var stand = new Stand(RowWords.constant(Stance.Sort.class, stance), of, List.of(), null);
            return stand.disowns(asserting, new PartyCode(party));
        }
    }

    void clear() {
        rows.sql("DELETE FROM position_stance").update();
    }

    void end(String dossier, int act, long position) {
        rows.sql("UPDATE position_stance SET until_position = ? WHERE dossier = ? AND act = ? AND until_position = ?")
                .params(position, dossier, act, Entry.STILL)
                .update();
    }

    void write(Entry entry, Stand stand, int named, Collection<Integer> about, PartyCode party) {
        var row = new Row(
                entry.act(),
                party.code(),
                stand.kind() == null ? "" : StoredNames.of(stand.kind()),
                StoredNames.of(stand.sort()),
                stand.imputedTo() == null ? null : stand.imputedTo().code(),
                entry.statedOn(),
                entry.validDay());
        write(entry.dossier(), row, named, about, entry.position());
    }

    /**
     * Has what denies or admits an act be about these folios from a position on.
     *
     * @param asserting whose act it is: who denies having done it speaks of that act alone
     */
    void place(String dossier, int named, Set<Integer> about, Set<PartyCode> asserting, long position) {
        for (var standing : onAssertion(dossier, named).entrySet()) {
            Row said = standing.getKey();
            Set<Integer> placed = said.disowns(asserting) ? Set.of(named) : about;
            if (placed.equals(standing.getValue())) {
                continue;
            }
            rows.sql("""
                            UPDATE position_stance SET until_position = ?
                            WHERE dossier = ? AND act = ? AND named = ? AND party = ? AND until_position = ?""")
                    .params(position, dossier, said.act(), named, said.party(), Entry.STILL)
                    .update();
            write(dossier, said, named, placed, position);
        }
    }

    private Map<Row, Set<Integer>> onAssertion(String dossier, int named) {
        var standing = new HashMap<Row, Set<Integer>>();
        rows.sql("""
                        SELECT act, party, kind, stance, imputed_to, stated_on, valid_day, about FROM position_stance
                        WHERE dossier = ? AND named = ? AND until_position = ? AND stance IN (?, ?)""")
                .params(
                        dossier,
                        named,
                        Entry.STILL,
                        StoredNames.of(Stance.Sort.DENIED),
                        StoredNames.of(Stance.Sort.ADMITTED))
                .query(row -> {
                    var said = new Row(
                            row.getInt(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getObject(7, LocalDate.class));
                    standing.computeIfAbsent(said, key -> new HashSet<>()).add(row.getInt(8));
                });
        return standing;
    }

    private void write(String dossier, Row row, int named, Collection<Integer> about, long position) {
        for (int folio : new TreeSet<>(about)) {
            rows.sql("""
                            INSERT INTO position_stance (dossier, act, named, about, party, from_position,
                                until_position, kind, stance, imputed_to, stated_on, valid_day)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(dossier)
                    .param(row.act())
                    .param(named)
                    .param(folio)
                    .param(row.party())
                    .param(position)
                    .param(Entry.STILL)
                    .param(row.kind())
                    .param(row.stance())
                    .param(row.imputedTo())
                    .param(row.statedOn())
                    .param(row.validDay())
                    .update();
            line(dossier, folio, row.kind());
        }
    }

    private void line(String dossier, int about, String kind) {
        int there = rows.sql("SELECT COUNT(*) FROM position_line WHERE dossier = ? AND about = ? AND kind = ?")
                .params(dossier, about, kind)
                .query(Integer.class)
                .single();
        if (there == 0) {
            rows.sql("INSERT INTO position_line (dossier, about, kind) VALUES (?, ?, ?)")
                    .params(dossier, about, kind)
                    .update();
        }
    }
}

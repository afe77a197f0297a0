package dev.chancery.position;

import dev.chancery.party.PartyCode;
import dev.chancery.projection.Batch;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which acts of a dossier name which others, and whether they assert something about them. */
final class CitationRows {

    private final Map<Integer, Cited> standing = new HashMap<>();

    /** What an act, as it now reads, asserts something about, and whose it is: nobody's where it changes nothing. */
    private record Cited(Set<Integer> asserted, Set<PartyCode> by) {}

    void end(Batch batch, String dossier, int act, long position) {
        standing.remove(act);
        batch.add(
                "UPDATE position.citation SET until_position = ? WHERE dossier = ? AND act = ? AND until_position = ?",
                position,
                dossier,
                act,
                Entry.STILL);
    }

    void write(Batch batch, Entry entry, Collection<Integer> named, Set<Integer> asserted, Set<PartyCode> by) {
        if (!asserted.isEmpty()) {
            standing.put(entry.act(), new Cited(asserted, by));
        }
        for (int folio : named) {
            batch.add(
                    """
                    INSERT INTO position.citation (dossier, act, named, from_position, until_position, asserts, by_parties,
                        valid_day)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                    entry.dossier(),
                    entry.act(),
                    folio,
                    entry.position(),
                    Entry.STILL,
                    asserted.contains(folio),
                    RowWords.parties(by),
                    entry.validDay());
        }
    }

    Set<Integer> asserted(int act) {
        Cited cited = standing.get(act);
        return cited == null ? Set.of() : cited.asserted;
    }

    /** Of an act that asserts something. */
    Set<PartyCode> actingParties(int act) {
        Cited cited = standing.get(act);
        return cited == null ? Set.of() : cited.by;
    }
}

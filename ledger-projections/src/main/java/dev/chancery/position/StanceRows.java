package dev.chancery.position;

import dev.chancery.archive.StoredNames;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Batch;
import dev.chancery.stance.Stance;
import dev.chancery.stance.Stand;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What each party of a dossier has said of which act, and the lines of the matrix that this makes. */
final class StanceRows {

    /** What denies or admits an act, by that act, and what it is taken to be about. */
    private final Map<Integer, Map<Said, Set<Integer>>> onAssertions = new HashMap<>();

    private final Set<Line> lines = new HashSet<>();

    private record Line(int about, String kind) {}

    /** A stance without what it is about. */
    private record Said(
            int act, PartyCode party, Stand stand, @Nullable String statedOn, LocalDate validDay) {}

    void end(Batch batch, String dossier, int act, long position) {
        onAssertions.values().forEach(said -> said.keySet().removeIf(each -> each.act == act));
        batch.add(
                "UPDATE position.stance SET until_position = ? WHERE dossier = ? AND act = ? AND until_position + 0 = ?",
                position,
                dossier,
                act,
                Entry.STILL);
    }

    void write(Batch batch, Entry entry, Stand stand, int named, Collection<Integer> about, PartyCode party) {
        var said = new Said(entry.act(), party, stand, entry.statedOn(), entry.validDay());
        write(batch, entry.dossier(), said, named, about, entry.position());
    }

    /**
     * Has what denies or admits an act be about these folios from a position on.
     *
     * @param asserting whose act it is: who denies having done it speaks of that act alone
     */
    void place(Batch batch, String dossier, int named, Set<Integer> about, Set<PartyCode> asserting, long position) {
        var standing = new LinkedHashMap<>(onAssertions.getOrDefault(named, Map.of()));
        standing.forEach((said, placed) -> {
            Set<Integer> wanted = said.stand.disowns(asserting, said.party) ? Set.of(named) : about;
            if (!wanted.equals(placed)) {
                batch.send(); // the row that ends may be among them
                batch.add("""
                        UPDATE position.stance SET until_position = ?
                        WHERE dossier = ? AND act = ? AND named = ? AND party = ? AND until_position + 0 = ?""", position, dossier, said.act, named, said.party.code(), Entry.STILL);
                batch.send();
                write(batch, dossier, said, named, wanted, position);
            }
        });
    }

    private void write(Batch batch, String dossier, Said said, int named, Collection<Integer> about, long position) {
        Stand stand = said.stand;
        if (stand.sort() == Stance.Sort.DENIED || stand.sort() == Stance.Sort.ADMITTED) {
            onAssertions.computeIfAbsent(named, folio -> new LinkedHashMap<>()).put(said, Set.copyOf(about));
        }
        String kind = stand.kind() == null ? "" : StoredNames.of(stand.kind());
        for (int folio : new TreeSet<>(about)) {
            batch.add(
                    """
                    INSERT INTO position.stance (dossier, act, named, about, party, from_position, until_position, kind,
                        stance, imputed_to, stated_on, valid_day)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    dossier,
                    said.act,
                    named,
                    folio,
                    said.party.code(),
                    position,
                    Entry.STILL,
                    kind,
                    StoredNames.of(stand.sort()),
                    stand.imputedTo() == null ? null : stand.imputedTo().code(),
                    said.statedOn,
                    said.validDay);
            if (lines.add(new Line(folio, kind))) {
                batch.add("INSERT INTO position.line (dossier, about, kind) VALUES (?, ?, ?)", dossier, folio, kind);
            }
        }
    }
}

package dev.chancery.projection;

import dev.chancery.projection.Checkpoint.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each segment is, and which node has it: claims run out unless they are extended, by the database's clock. */
final class SegmentTable {

    /** How long a claim holds without a sign of life. */
    private static final String CLAIMED = "CURRENT_TIMESTAMP + INTERVAL '10' SECOND";
    /** How long a node counts as alive without one. */
    private static final String ALIVE = "CURRENT_TIMESTAMP - INTERVAL '5' SECOND";

    private static final String ONE = " WHERE projection = ? AND generation = ? AND segment = ?";

    private final JdbcClient rows;

    SegmentTable(JdbcClient rows) {
        this.rows = rows;
    }

    /** A segment as it lies in the table. */
    record Entry(
            SegmentKey key, Checkpoint checkpoint, @Nullable String owner) {}

    /** The segments of generations that are not retired. */
    List<Entry> all() {
        return rows.sql("""
                        SELECT s.*, g.segments FROM projection_segment s
                        JOIN projection_generation g ON g.projection = s.projection AND g.generation = s.generation
                        WHERE g.state <> 'retired' ORDER BY s.projection, s.generation, s.segment""").query((row, number) -> entry(row)).list();
    }

    List<Entry> of(String projection, int generation) {
        return rows.sql("""
                        SELECT s.*, g.segments FROM projection_segment s
                        JOIN projection_generation g ON g.projection = s.projection AND g.generation = s.generation
                        WHERE s.projection = ? AND s.generation = ? ORDER BY s.segment""")
                .params(projection, generation)
                .query((row, number) -> entry(row))
                .list();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String dossier = row.getString("at_dossier");
        return new Entry(
                new SegmentKey(
                        row.getString("projection"),
                        row.getInt("generation"),
                        new Segment(row.getInt("segment"), row.getInt("segments"))),
                new Checkpoint(
                        row.getLong("until_position"),
                        dossier == null ? null : new Place(dossier, row.getLong("at_folio")),
                        row.getLong("position"),
                        new Tally(row.getLong("consumed"), row.getLong("checksum"))),
                row.getString("owner"));
    }

    void begin(SegmentKey key, long until) {
        boolean nothing = until == 0;
        rows.sql("""
                        INSERT INTO projection_segment (projection, generation, segment, until_position, at_dossier,
                            at_folio, position, consumed, checksum)
                        VALUES (?, ?, ?, ?, ?, ?, 0, 0, 0)""")
                .param(key.projection())
                .param(key.generation())
                .param(key.segment().number())
                .param(until)
                .param(nothing ? null : Place.FIRST.dossier())
                .param(Place.FIRST.folio())
                .update();
    }

    /** Takes a segment that nobody has, or this node without a reader, or whose claim has run out; false if another has it. */
    boolean claim(SegmentKey key, String node) {
        return rows.sql("UPDATE projection_segment SET owner = ?, claimed_until = " + CLAIMED + ONE
                                + " AND (owner IS NULL OR owner = ? OR claimed_until < CURRENT_TIMESTAMP)")
                        .params(
                                node,
                                key.projection(),
                                key.generation(),
                                key.segment().number(),
                                node)
                        .update()
                > 0;
    }

    void release(SegmentKey key, String node) {
        rows.sql("UPDATE projection_segment SET owner = NULL" + ONE + " AND owner = ?")
                .params(key.projection(), key.generation(), key.segment().number(), node)
                .update();
    }

    /** Gives a sign of life: of the node, and of all that it has. */
    void extend(String node) {
        int seen = rows.sql("UPDATE ledger_node SET seen_at = CURRENT_TIMESTAMP WHERE node = ?")
                .param(node)
                .update();
        if (seen == 0) {
            rows.sql("INSERT INTO ledger_node (node, seen_at) VALUES (?, CURRENT_TIMESTAMP)")
                    .param(node)
                    .update();
        }
        rows.sql("UPDATE projection_segment SET claimed_until = " + CLAIMED + " WHERE owner = ?")
                .param(node)
                .update();
    }

    int nodesAlive() {
        return rows.sql("SELECT COUNT(*) FROM ledger_node WHERE seen_at > " + ALIVE)
                .query(Integer.class)
                .single();
    }

    /** Leaves: others need not wait until it is missed. */
    void leave(String node) {
        rows.sql("UPDATE projection_segment SET owner = NULL WHERE owner = ?")
                .param(node)
                .update();
        rows.sql("DELETE FROM ledger_node WHERE node = ?").param(node).update();
    }

    /** Puts aside whatever nodes before have left: for a database that only one process can have. */
    void clear() {
        rows.sql("UPDATE projection_segment SET owner = NULL WHERE owner IS NOT NULL")
                .update();
        rows.sql("DELETE FROM ledger_node").update();
    }

    /**
     * Moves a checkpoint on, in the transaction of the rows it stands for.
     *
     * @throws ClaimLost when another node has the segment, or has moved it
     */
    void advance(SegmentKey key, String node, Checkpoint before, Checkpoint after) {
        Place place = after.building();
        int moved = rows.sql("UPDATE projection_segment SET at_dossier = ?, at_folio = ?, position = ?, consumed = ?, "
                        + "checksum = ?, claimed_until = " + CLAIMED + ONE
                        + " AND owner = ? AND position = ? AND consumed = ?")
                .param(place == null ? null : place.dossier())
                .param(place == null ? -1 : place.folio())
                .param(after.position())
                .param(after.consumed().count())
                .param(after.consumed().checksum())
                .param(key.projection())
                .param(key.generation())
                .param(key.segment().number())
                .param(node)
                .param(before.position())
                .param(before.consumed().count())
                .update();
        if (moved == 0) {
            throw new ClaimLost(key);
        }
    }

    /** Another node has taken the segment over; what was to be written with the checkpoint must not be. */
    static final class ClaimLost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ClaimLost(SegmentKey key) {
            super("Another node has " + key + ".");
        }
    }
}

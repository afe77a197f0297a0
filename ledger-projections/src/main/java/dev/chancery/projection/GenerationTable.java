package dev.chancery.projection;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which generations of each projection there are, and which one answers. */
final class GenerationTable {

    private final JdbcClient rows;

    GenerationTable(JdbcClient rows) {
        this.rows = rows;
    }

    enum State {
        REBUILDING,
        ANSWERING,
        RETIRED;

        private String stored() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One reading of the ledger into tables of its own.
     *
     * @param version the version that the projection declared when it was begun
     * @param segments how many its dossiers are parted into
     */
    record Generation(String projection, int number, int version, State state, int segments) {}

    List<Generation> all() {
        return rows.sql("SELECT * FROM projection_generation ORDER BY projection, generation")
                .query((row, number) -> new Generation(
                        row.getString("projection"),
                        row.getInt("generation"),
                        row.getInt("version"),
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getInt("segments")))
                .list();
    }

    Optional<Generation> find(String projection, State state) {
        return all().stream()
                .filter(each -> each.projection().equals(projection) && each.state() == state)
                .findFirst();
    }

    void begin(Generation generation) {
        rows.sql("""
                        INSERT INTO projection_generation (projection, generation, version, state, segments, since)
                        VALUES (?, ?, ?, ?, ?, CURRENT_TIMESTAMP)""")
                .params(
                        generation.projection(),
                        generation.number(),
                        generation.version(),
                        generation.state().stored(),
                        generation.segments())
                .update();
    }

    /** Has one generation answer in the place of another, in one step. */
    void swap(String projection, int answering) {
        rows.sql("""
                        UPDATE projection_generation
                        SET state = CASE WHEN generation = ? THEN 'answering' ELSE 'retired' END, since = CURRENT_TIMESTAMP
                        WHERE projection = ? AND (generation = ? OR state = 'answering')""").params(answering, projection, answering).update();
    }

    void retire(String projection, int generation) {
        rows.sql("UPDATE projection_generation SET state = 'retired', since = CURRENT_TIMESTAMP "
                        + "WHERE projection = ? AND generation = ?")
                .params(projection, generation)
                .update();
    }

    /** Those that have answered nobody for a minute, by when every node has noticed. */
    List<Generation> outdated() {
        return rows.sql("SELECT projection, generation, version, segments FROM projection_generation "
                        + "WHERE state = 'retired' AND since < CURRENT_TIMESTAMP - INTERVAL '60' SECOND")
                .query((row, number) ->
                        new Generation(row.getString(1), row.getInt(2), row.getInt(3), State.RETIRED, row.getInt(4)))
                .list();
    }

    void forget(Generation generation) {
        for (String table : List.of("dead_letter", "projection_segment", "projection_generation")) {
            rows.sql("DELETE FROM " + table + " WHERE projection = ? AND generation = ?")
                    .params(generation.projection(), generation.number())
                    .update();
        }
    }
}

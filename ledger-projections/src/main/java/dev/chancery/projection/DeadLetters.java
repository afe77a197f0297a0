package dev.chancery.projection;

import dev.chancery.store.Database;
import dev.chancery.store.RecordedEvent;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that a projection could not take. Later events of the same dossier wait behind them, and others go on.
 *
 * <p>Each can be tried again or, with a reason, set aside; a decision to set aside holds for every generation to come.
 */
final class DeadLetters {

    private static final String IN = " WHERE projection = ? AND generation = ?";

    private final JdbcClient rows;

    DeadLetters(JdbcClient rows) {
        this.rows = rows;
    }

    /**
     * An event that lies there.
     *
     * @param cause what went wrong; null for one that waits for an earlier one
     * @param attempts how often it was tried
     */
    record Letter(
            int generation,
            long position,
            String dossier,
            long folio,
            String eventId,
            String type,
            @Nullable String cause,
            int attempts,
            OffsetDateTime since) {}

    void add(SegmentKey key, RecordedEvent event, @Nullable Throwable cause) {
        rows.sql("""
                        INSERT INTO dead_letter (projection, generation, position, dossier, folio, event_id, type, cause,
                            attempts, retry_asked, since)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE, CURRENT_TIMESTAMP)""")
                .param(key.projection())
                .param(key.generation())
                .param(event.position())
                .param(event.dossier())
                .param(event.folio())
                .param(event.eventId())
                .param(event.type())
                .param(cause == null ? null : said(cause))
                .param(cause == null ? 0 : 1)
                .update();
    }

    void failedAgain(SegmentKey key, long position, Throwable cause) {
        rows.sql("UPDATE dead_letter SET cause = ?, attempts = attempts + 1, retry_asked = FALSE" + IN
                        + " AND position = ?")
                .params(said(cause), key.projection(), key.generation(), position)
                .update();
    }

    void remove(String projection, int generation, long position) {
        rows.sql("DELETE FROM dead_letter" + IN + " AND position = ?")
                .params(projection, generation, position)
                .update();
    }

    /** In order of position. */
    List<Letter> of(String projection, int generation) {
        return rows.sql("SELECT * FROM dead_letter" + IN + " ORDER BY position")
                .params(projection, generation)
                .query((row, number) -> new Letter(
                        row.getInt("generation"),
                        row.getLong("position"),
                        row.getString("dossier"),
                        row.getLong("folio"),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("cause"),
                        row.getInt("attempts"),
                        row.getObject("since", OffsetDateTime.class)))
                .list();
    }

    int count(String projection, int generation) {
        return rows.sql("SELECT COUNT(*) FROM dead_letter" + IN)
                .params(projection, generation)
                .query(Integer.class)
                .single();
    }

    /** The dossiers whose events lie there. */
    Set<String> dossiers(String projection, int generation) {
        return new HashSet<>(rows.sql("SELECT DISTINCT dossier FROM dead_letter" + IN)
                .params(projection, generation)
                .query(String.class)
                .list());
    }

    /** The dossiers whose events are to be tried again. */
    Set<String> asked(String projection, int generation) {
        return new HashSet<>(rows.sql("SELECT DISTINCT dossier FROM dead_letter" + IN + " AND retry_asked")
                .params(projection, generation)
                .query(String.class)
                .list());
    }

    /** Asks for a dossier's first event that lies there to be tried again, and then the rest. */
    void askRetry(String projection, int generation, String dossier) {
        rows.sql("UPDATE dead_letter SET retry_asked = TRUE" + IN + " AND dossier = ?")
                .params(projection, generation, dossier)
                .update();
    }

    void setAside(String projection, Letter letter, String by, String reason) {
        rows.sql("""
                        INSERT INTO set_aside (projection, position, event_id, decided_by, decided_at, reason)
                        VALUES (?, ?, ?, ?, CURRENT_TIMESTAMP, ?)""")
                .params(projection, letter.position(), letter.eventId(), by, reason)
                .update();
    }

    /** The positions of the events that a projection passes over. */
    Set<Long> setAside(String projection) {
        return Set.copyOf(rows.sql("SELECT position FROM set_aside WHERE projection = ?")
                .param(projection)
                .query(Long.class)
                .list());
    }

    int setAside() {
        return rows.sql("SELECT COUNT(*) FROM set_aside").query(Integer.class).single();
    }

    int lying() {
        return rows.sql("SELECT COUNT(*) FROM dead_letter").query(Integer.class).single();
    }

    /** For those who ask over the API, who are told of no class and no SQL; the log of the process has the whole. */
    private static String said(Throwable cause) {
        return Database.saying(cause).isPresent()
                ? "The database did not take its rows; the log of the process says why."
                : "The projection failed on it; the log of the process says why.";
    }
}

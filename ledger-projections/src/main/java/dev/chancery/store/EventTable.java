package dev.chancery.store;

import dev.chancery.store.RecordedEvent.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of events: how a row reads, and how rows are appended, by one at a time on all nodes, each from the end of the one
 * before.
 *
 * <p>PostgreSQL is asked for a lock that ends with the transaction; the file of H2 belongs to one process, whose
 * {@link AppendQueue} lets one in at a time. So positions have no gaps, and become visible in their order.
 */
final class EventTable {

    /** "CHANCERY" in ASCII: the number of the advisory lock. */
    private static final long LOCK = 0x4348414e43455259L;

    private static final String LAST =
            "SELECT position, COALESCE(taken_at, recorded_at) FROM event ORDER BY position DESC FETCH FIRST ROW ONLY";

    /** Of a whole row; by their numbers, since H2 takes long to find them by their names. */
    static final String COLUMNS =
            "position, dossier, folio, stream_type, event_id, recorded_at, type, revision, payload, metadata, taken_at";

    private static final String INSERT = "INSERT INTO event (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final boolean shared;

    /** @param shared whether other nodes may write to it */
    EventTable(boolean shared) {
        this.shared = shared;
    }

    /**
     * The end of the ledger: position 0 and no time before the first event.
     *
     * @param onRecordAt since when the last event has been on record here
     */
    record End(long position, @Nullable Instant onRecordAt) {}

    /** Where the ledger ends, and will until the transaction of this connection has ended. */
    End lock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(shared ? "SELECT pg_advisory_xact_lock(" + LOCK + "); " + LAST : LAST);
            // Each statement sees what was committed before it began; the lock is asked for by one of its own.
            if (rows && shared) {
                statement.getMoreResults();
            }
            try (ResultSet last = statement.getResultSet()) {
                return last.next() ? new End(last.getLong(1), Instant.parse(last.getString(2))) : new End(0, null);
            }
        }
    }

    /** Waits until whoever has the lock now has committed or rolled back. */
    void awaitUnlocked(Connection connection) throws SQLException {
        if (shared) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")");
            }
        }
    }

    /** What lies at a position, which is the first column. */
    static Row read(ResultSet row) throws SQLException {
        String takenAt = row.getString(11);
        return new Row(
                row.getString(4),
                row.getString(2),
                row.getLong(3),
                row.getString(5),
                Instant.parse(row.getString(6)),
                takenAt == null ? null : Instant.parse(takenAt),
                row.getString(7),
                row.getString(8),
                row.getBytes(9),
                row.getBytes(10));
    }

    /** Writes rows at the positions that follow one, in their order. */
    void insert(Connection connection, long after, List<Row> rows) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long position = after;
            for (Row row : rows) {
                insert.setLong(1, ++position);
                insert.setString(2, row.dossier());
                insert.setLong(3, row.folio());
                insert.setString(4, row.streamType());
                insert.setString(5, row.eventId());
                insert.setString(6, RecordingTime.text(row.recordedAt()));
                insert.setString(7, row.type());
                insert.setString(8, row.revision());
                insert.setBytes(9, row.payload());
                insert.setBytes(10, row.metadata());
                Instant takenAt = row.takenAt();
                insert.setString(11, takenAt == null ? null : RecordingTime.text(takenAt));
                if (rows.size() == 1) {
                    insert.executeUpdate();
                } else {
                    insert.addBatch();
                }
            }
            if (rows.size() > 1) {
                insert.executeBatch();
            }
        }
    }
}

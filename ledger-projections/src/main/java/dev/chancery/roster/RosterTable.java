package dev.chancery.roster;

import dev.chancery.access.AccessChange;
import dev.chancery.access.DossierGrantWithdrawn;
import dev.chancery.access.DossierGranted;
import dev.chancery.archive.AccessArchive;
import dev.chancery.store.RecordingTime;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of changes, of what proves who somebody is, and of the grants that the gates of reading look at. */
final class RosterTable {

    /** "ROSTER" in ASCII: the number of the advisory lock. */
    private static final long LOCK = 0x524F53544552L;

    private static final String COLUMNS = "number, sequence, payload, recorded_at, recorded_by, request_id";

    private final boolean shared;

    /** @param shared whether other nodes write too */
    RosterTable(boolean shared) {
        this.shared = shared;
    }

    /** Waits until no other node is at it; the lock ends with the transaction. */
    void lock(Connection connection) throws SQLException {
        if (shared) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
        }
    }

    long last(Connection connection) throws SQLException {
        return number(connection, "SELECT COALESCE(MAX(number), 0) FROM access_event");
    }

    private static long number(Connection connection, String sql, String... parameters) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** A recording time now that is none before the last one, also when the clock was set back. */
    Instant notBeforeTheLast(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT MAX(recorded_at) FROM access_event");
                ResultSet row = query.executeQuery()) {
            row.next();
            String last = row.getString(1);
            return last != null && Instant.parse(last).isAfter(now) ? Instant.parse(last) : now;
        }
    }

    List<Entry> upTo(Connection connection, Instant moment) throws SQLException {
        return entries(
                connection,
                "SELECT " + COLUMNS + " FROM access_event WHERE recorded_at <= ? ORDER BY number",
                RecordingTime.text(moment));
    }

    List<Entry> after(Connection connection, @Nullable String subject, long number, int limit) throws SQLException {
        String of = "SELECT " + COLUMNS + " FROM access_event WHERE number > " + number;
        String page = " ORDER BY number FETCH FIRST " + limit + " ROWS ONLY";
        return subject == null
                ? entries(connection, of + page)
                : entries(connection, of + " AND subject = ?" + page, subject);
    }

    private static List<Entry> entries(Connection connection, String sql, String... parameters) throws SQLException {
        var entries = new ArrayList<Entry>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                query.setString(i + 1, parameters[i]);
            }
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getLong("number"),
                            row.getInt("sequence"),
                            AccessArchive.read(row.getBytes("payload")),
                            Instant.parse(row.getString("recorded_at")),
                            row.getString("recorded_by"),
                            row.getString("request_id")));
                }
            }
        }
        return entries;
    }

    Entry append(Connection connection, AccessChange change, Instant now, String by, @Nullable String requestId)
            throws SQLException {
        long number = last(connection) + 1;
        int sequence = 1
                + (int) number(
                        connection,
                        "SELECT COALESCE(MAX(sequence), 0) FROM access_event WHERE subject = ?",
                        change.subject());
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO access_event (number, subject, sequence, type, revision, payload, recorded_at, recorded_by,
                    request_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setLong(1, number);
            insert.setString(2, change.subject());
            insert.setInt(3, sequence);
            insert.setString(4, AccessArchive.type(change));
            insert.setString(5, AccessArchive.revision(change));
            insert.setBytes(6, AccessArchive.write(change));
            insert.setString(7, RecordingTime.text(now));
            insert.setString(8, by);
            insert.setString(9, requestId);
            insert.executeUpdate();
        }
        keepGrant(connection, change);
        return new Entry(number, sequence, change, now, by, requestId);
    }

    private static void keepGrant(Connection connection, AccessChange change) throws SQLException {
        if (change instanceof DossierGranted granted) {
            Instant until = granted.until();
            write(
                    connection,
                    "DELETE FROM dossier_grant WHERE subject = ? AND dossier = ?",
                    granted.subject(),
                    granted.dossier());
            write(
                    connection,
                    "INSERT INTO dossier_grant (subject, dossier, until_at) VALUES (?, ?, ?)",
                    granted.subject(),
                    granted.dossier(),
                    until == null ? null : RecordingTime.text(until));
        } else if (change instanceof DossierGrantWithdrawn withdrawn) {
            write(
                    connection,
                    "DELETE FROM dossier_grant WHERE subject = ? AND dossier = ?",
                    withdrawn.subject(),
                    withdrawn.dossier());
        }
    }

    Map<String, String> hashes(Connection connection) throws SQLException {
        var hashes = new HashMap<String, String>();
        try (PreparedStatement query = connection.prepareStatement("SELECT subject, hash FROM credential");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                hashes.put(row.getString(1), row.getString(2));
            }
        }
        return hashes;
    }

    void setHash(Connection connection, String subject, String hash, Instant now) throws SQLException {
        write(connection, "DELETE FROM credential WHERE subject = ?", subject);
        write(
                connection,
                "INSERT INTO credential (subject, hash, changed_at) VALUES (?, ?, ?)",
                subject,
                hash,
                RecordingTime.text(now));
    }

    private static void write(Connection connection, String sql, @Nullable String... parameters) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                update.setString(i + 1, parameters[i]);
            }
            update.executeUpdate();
        }
    }
}

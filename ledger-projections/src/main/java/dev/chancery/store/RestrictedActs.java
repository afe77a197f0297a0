package dev.chancery.store;

import dev.chancery.access.Restriction;
import dev.chancery.access.Restriction.Laid;
import dev.chancery.store.RecordedEvent.Row;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * The acts that are restricted, written in the transaction of the events that say so: what is on file and may not be seen by all
 * is never a moment without its restriction.
 */
final class RestrictedActs {

    /** Says that earlier events have been gone through. */
    private static final int NONE = 0;

    private static final byte[] MARKING = "\"marking\"".getBytes(StandardCharsets.UTF_8);

    private final Serializer serializer;

    RestrictedActs(Serializer serializer) {
        this.serializer = serializer;
    }

    /** Whether this table has yet to be filled from events that were recorded before it was there. */
    static boolean areUnread(Connection connection) throws SQLException {
        return find(connection, "SELECT restriction FROM restriction WHERE restriction = " + NONE, null) == null;
    }

    static void haveBeenRead(Connection connection) throws SQLException {
        update(connection, "INSERT INTO restriction (restriction, words) VALUES (?, ?)", NONE, "//");
    }

    /** Writes what events lay on acts, and takes away what they lift. */
    void write(Connection connection, List<Row> rows) throws SQLException {
        for (Row row : rows) {
            if (speaksOfMarking(row.payload())) {
                Object event = new RecordedEvent(0, row, serializer).payload();
                Laid laid =
                        Restriction.laidBy(event, Math.toIntExact(row.folio())).orElse(null);
                if (laid != null) {
                    write(connection, row.dossier(), laid);
                }
            }
        }
    }

    private static boolean speaksOfMarking(byte[] json) {
        for (int at = 0; at <= json.length - MARKING.length; at++) {
            int same = 0;
            while (same < MARKING.length && json[at + same] == MARKING[same]) {
                same++;
            }
            if (same == MARKING.length) {
                return true;
            }
        }
        return false;
    }

    private static void write(Connection connection, String dossier, Laid laid) throws SQLException {
        Restriction restriction = laid.restriction();
        update(connection, "DELETE FROM restricted_act WHERE dossier = ? AND act = ?", dossier, laid.act());
        if (restriction != null) {
            update(
                    connection,
                    "INSERT INTO restricted_act (dossier, act, restriction) VALUES (?, ?, ?)",
                    dossier,
                    laid.act(),
                    number(connection, restriction.text()));
        }
    }

    private static int number(Connection connection, String words) throws SQLException {
        Integer known = find(connection, "SELECT restriction FROM restriction WHERE words = ?", words);
        if (known != null) {
            return known;
        }
        Integer last = find(connection, "SELECT MAX(restriction) FROM restriction", null);
        int next = last == null ? 1 : last + 1;
        update(connection, "INSERT INTO restriction (restriction, words) VALUES (?, ?)", next, words);
        return next;
    }

    private static @Nullable Integer find(Connection connection, String sql, @Nullable String value)
            throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            if (value != null) {
                query.setString(1, value);
            }
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getObject(1, Integer.class) : null;
            }
        }
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}

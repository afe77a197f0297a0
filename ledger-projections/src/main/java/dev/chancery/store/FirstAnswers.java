package dev.chancery.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first answers to requests that may be repeated, kept for ever in the transaction of what was recorded. */
final class FirstAnswers {

    static final String AT_POSITIONS = """
            SELECT subject, path, repeat_key, digest, status, location, version, body, position FROM first_answer
            WHERE position IN (:positions) ORDER BY position, subject, path, repeat_key""";

    private static final String TABLE = "first_answer";

    private final JdbcClient rows;

    FirstAnswers(DataSource dataSource) {
        this.rows = JdbcClient.create(dataSource);
    }

    record Kept(String digest, Answer answer, long position) {}

    Optional<Kept> find(RepeatKey key) {
        return rows.sql("""
                        SELECT digest, status, location, version, body, position FROM first_answer
                        WHERE subject = ? AND path = ? AND repeat_key = ?""")
                .params(key.subject(), key.path(), key.key())
                .query((row, number) -> new Kept(
                        row.getString(1),
                        new Answer(row.getInt(2), row.getString(3), row.getInt(4), row.getBytes(5)),
                        row.getLong(6)))
                .optional();
    }

    /** Those that were given for what stands at some positions, by position. */
    Map<Long, List<FirstAnswer>> at(List<Long> positions) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        Map<Long, List<FirstAnswer>> found = new HashMap<>();
        rows.sql(AT_POSITIONS).param("positions", positions).query(row -> {
            found.computeIfAbsent(row.getLong(9), position -> new ArrayList<>())
                    .add(new FirstAnswer(
                            new RepeatKey(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                            new Answer(row.getInt(5), row.getString(6), row.getInt(7), row.getBytes(8))));
        });
        return found;
    }

    /** Writes an answer in a transaction that is under way. */
    static void write(Connection connection, RepeatKey key, Answer answer, long position) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO first_answer (subject, path, repeat_key, digest, status, location, version, body, position)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, key.subject());
            insert.setString(2, key.path());
            insert.setString(3, key.key());
            insert.setString(4, key.digest());
            insert.setInt(5, answer.status());
            insert.setString(6, answer.location());
            insert.setInt(7, answer.version());
            insert.setBytes(8, answer.body());
            insert.setLong(9, position);
            insert.executeUpdate();
        }
    }

    /** Whether that is the refusal of a second answer to one key. */
    static boolean isTaken(SQLException failure) {
        for (@Nullable SQLException e = failure; e != null; e = e.getNextException()) {
            if (DuplicateKeys.refuse(e)
                    && String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains(TABLE)) {
                return true;
            }
        }
        return false;
    }
}

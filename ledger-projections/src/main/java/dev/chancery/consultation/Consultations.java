package dev.chancery.consultation;

import dev.chancery.paging.Conditions;
import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import dev.chancery.store.RecordingTime;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is asked of the access log. */
public final class Consultations {

    private static final String LIST = "access-log";

    /** Read by their numbers, since H2 looks for a name, in capitals, in each row. */
    private static final String COLUMNS =
            "position, read_at, subject, call_id, method, path, query, dossier, status, results,"
                    + " took_ms, address, request_id";

    private final JdbcClient database;

    public Consultations(DataSource dataSource) {
        this.database = JdbcClient.create(dataSource);
    }

    /**
     * Which entries are wanted; what is absent asks nothing.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public record Wanted(
            @Nullable String subject,
            @Nullable String dossier,
            @Nullable String call,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * The newest first.
     *
     * @param after the cursor of the page before
     */
    public Page<Entry> list(Wanted wanted, int limit, @Nullable String after) {
        var conditions = new Conditions()
                .where("subject = ?", wanted.subject)
                .where("dossier = ?", wanted.dossier)
                .where("call_id = ?", wanted.call)
                .where("read_at >= ?", wanted.from == null ? null : wanted.from.toEpochMilli())
                .where("read_at < ?", wanted.to == null ? null : wanted.to.toEpochMilli());
        if (after != null) {
            Cursor cursor = Cursor.parse(after, LIST, 2);
            conditions
                    .and("read_at <= ?", cursor.number(0))
                    .and("read_at < ? OR position < ?", cursor.number(0), cursor.number(1));
        }
        // Along the index of what is asked for; H2 looks for one that begins as the order does.
        String first = wanted.dossier != null ? "dossier, " : wanted.subject != null ? "subject, " : "";
        List<Entry> found = database.sql("SELECT " + COLUMNS + " FROM access_log" + conditions.sql() + " ORDER BY "
                        + first + "read_at DESC, position DESC FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .params(conditions.parameters())
                .query((row, number) -> new Entry(
                        row.getLong(1),
                        RecordingTime.text(Instant.ofEpochMilli(row.getLong(2))),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getInt(9),
                        row.getObject(10, Long.class),
                        row.getObject(11, Long.class),
                        row.getString(12),
                        row.getString(13)))
                .list();
        return Page.of(
                found,
                limit,
                last -> Cursor.at(LIST, Instant.parse(last.readAt()).toEpochMilli(), last.position()));
    }
}

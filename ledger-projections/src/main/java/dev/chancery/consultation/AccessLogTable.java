package dev.chancery.consultation;

import dev.chancery.store.Database;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of the access log. One transaction at a time adds to it, on all nodes, so that positions have no gaps and become
 * visible in order; on H2 the process has one writer.
 */
final class AccessLogTable implements Entries {

    /** "CONSULTS" in ASCII: the number of the advisory lock. */
    private static final long LOCK = 0x434F4E53554C5453L;

    private static final int SECONDS = 30;

    /** Given, since a driver would be asked for the type of each null. */
    private static final int[] TYPES = {
        Types.BIGINT,
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.INTEGER,
        Types.BIGINT,
        Types.BIGINT,
        Types.VARCHAR,
        Types.VARCHAR
    };

    private static final long UNKNOWN = -1;

    private final JdbcTemplate database;
    private final TransactionTemplate transactions;
    private final boolean shared;
    private long before;

    /** The last position, where nobody else can have written since. */
    private long last = UNKNOWN;

    AccessLogTable(DataSource dataSource) {
        this.database = new JdbcTemplate(dataSource);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.transactions.setTimeout(SECONDS);
        this.shared = Database.of(dataSource).isShared();
    }

    @Override
    public void add(List<Consultation> consultations, boolean again) {
        long known = last;
        last = UNKNOWN; // until it is known to be committed
        Long written = transactions.execute(transaction -> {
            if (shared) {
                database.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            }
            return again && isThere(consultations.getFirst()) ? UNKNOWN : insert(consultations, known);
        });
        if (written != null && !shared) {
            last = written;
        }
    }

    /** Whether a commit came through of which nobody heard. */
    private boolean isThere(Consultation first) {
        Integer found = database.queryForObject(
                "SELECT COUNT(*) FROM access_log WHERE position > ? AND read_at = ? AND request_id = ? AND address = ? AND path = ?",
                Integer.class,
                before,
                first.readAt().toEpochMilli(),
                first.requestId(),
                first.address(),
                first.path());
        return found != null && found > 0;
    }

    /** The position of the last. */
    private long insert(List<Consultation> consultations, long known) {
        before = known == UNKNOWN ? lastInTable() : known;
        long position = before;
        List<@Nullable Object[]> rows = new ArrayList<>(consultations.size());
        for (Consultation each : consultations) {
            rows.add(new @Nullable Object[] {
                ++position,
                each.readAt().toEpochMilli(),
                each.subject(),
                each.call(),
                each.method(),
                each.path(),
                each.query(),
                each.dossier(),
                each.status(),
                each.results(),
                each.tookMs(),
                each.address(),
                each.requestId()
            });
        }
        database.batchUpdate("""
                INSERT INTO access_log (position, read_at, subject, call_id, method, path, query, dossier, status, results,
                    took_ms, address, request_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows, TYPES);
        return position;
    }

    private long lastInTable() {
        Long found = database.queryForObject("SELECT COALESCE(MAX(position), 0) FROM access_log", Long.class);
        return found == null ? 0 : found;
    }
}

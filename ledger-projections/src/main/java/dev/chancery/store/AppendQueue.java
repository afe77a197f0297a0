package dev.chancery.store;

import dev.chancery.store.EventTable.End;
import dev.chancery.store.RecordedEvent.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The counter at which filings are put on file: one transaction at a time, for all who wait together.
 *
 * <p>Whoever comes when nobody is at it takes everyone who waits along. Each filing gets one recording time, in whole
 * milliseconds and never earlier than the one before it, also when the clock is set back, and the positions that follow
 * the end of the ledger. A filing whose folio is taken is refused by itself, and hinders no other.
 */
final class AppendQueue {

    /** How many filings one transaction takes: enough to share its cost, few enough to end soon. */
    private static final int TOGETHER = 100;

    private final DataSource dataSource;
    private final EventTable table;
    private final RestrictedActs restricted;
    private final Clock clock;
    private final boolean shared;

    private final ReentrantLock counter = new ReentrantLock();
    private final Condition served = counter.newCondition();
    private final Queue<Entry> waiting = new ArrayDeque<>();
    private final AtomicLong filings = new AtomicLong();
    private final AtomicLong events = new AtomicLong();
    private boolean busy;
    private @Nullable End end;

    /** @param shared whether other nodes append too, so that the end of the ledger must be asked for each time */
    AppendQueue(DataSource dataSource, RestrictedActs restricted, Clock clock, boolean shared) {
        this.dataSource = dataSource;
        this.table = new EventTable(shared);
        this.restricted = restricted;
        this.clock = clock;
        this.shared = shared;
    }

    /** What goes on file in one piece. */
    abstract static class Entry {

        private @Nullable Exception failure;
        private boolean settled;

        /**
         * Its events, as they go on record; none earlier than the one before it.
         *
         * @param last since when the last event of the ledger has been on record; no time before the first
         * @param now what is to be recorded now is recorded at
         */
        abstract List<Row> rows(@Nullable Instant last, Instant now);

        /** Writes what belongs to it beside its events. */
        void writeBeside(Connection connection, long lastPosition) throws SQLException {}

        /** Told, in the order of positions, that it is committed. */
        abstract void committed(long firstPosition, List<Row> rows);
    }

    /**
     * Returns when the filing is committed.
     *
     * @throws SQLException when nothing of it is on file
     * @throws InDoubt when the connection broke while it was being committed
     */
    void append(Entry filing) throws SQLException {
        counter.lock();
        try {
            waiting.add(filing);
            while (!filing.settled) {
                if (busy) {
                    served.awaitUninterruptibly();
                } else {
                    serve();
                }
            }
        } finally {
            counter.unlock();
        }
        if (filing.failure instanceof SQLException refused) {
            throw refused;
        } else if (filing.failure instanceof RuntimeException failed) {
            throw failed;
        }
    }

    /** How many filings were put on file here since it was opened. */
    long filings() {
        return filings.get();
    }

    /** How many events were in them. */
    long events() {
        return events.get();
    }

    /** Returns once everything that was being put on file when this was called, on whichever node, is or never will be. */
    void awaitAppended() throws SQLException {
        counter.lock();
        try {
            while (busy) {
                served.awaitUninterruptibly();
            }
        } finally {
            counter.unlock();
        }
        if (shared) {
            try (Connection connection = dataSource.getConnection()) {
                table.awaitUnlocked(connection);
            }
        }
    }

    private void serve() {
        List<Entry> together = new ArrayList<>();
        while (together.size() < TOGETHER && !waiting.isEmpty()) {
            together.add(waiting.remove());
        }
        busy = true;
        counter.unlock();
        try {
            write(together);
        } finally {
            counter.lock();
            busy = false;
            together.forEach(each -> each.settled = true);
            served.signalAll();
        }
    }

    private void write(List<Entry> together) {
        var placed = new ArrayList<Placed>();
        try {
            end = writeInOneTransaction(together, placed);
        } catch (InDoubt e) {
            end = null;
            together.forEach(each -> each.failure = e);
            return;
        } catch (SQLException | RuntimeException e) {
            end = null;
            if (together.size() == 1) {
                together.getFirst().failure = e;
            } else {
                together.forEach(each -> write(List.of(each)));
            }
            return;
        }
        for (Placed each : placed) {
            filings.incrementAndGet();
            events.addAndGet(each.rows.size());
            each.entry.committed(each.first, each.rows);
        }
    }

    private record Placed(Entry entry, long first, List<Row> rows) {}

    private End writeInOneTransaction(List<Entry> together, List<Placed> placed) throws SQLException {
        Connection connection = dataSource.getConnection();
        try {
            connection.setAutoCommit(false);
            End after;
            try {
                End before = shared || end == null ? table.lock(connection) : end;
                long position = before.position();
                Instant time = before.onRecordAt();
                List<Row> all = new ArrayList<>();
                for (Entry entry : together) {
                    List<Row> rows =
                            entry.rows(time, notBefore(time, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
                    time = rows.getLast().onRecordAt();
                    placed.add(new Placed(entry, position + 1, rows));
                    position += rows.size();
                    all.addAll(rows);
                }
                table.insert(connection, before.position(), all);
                restricted.write(connection, all);
                for (Placed each : placed) {
                    each.entry.writeBeside(connection, each.first + each.rows.size() - 1);
                }
                after = new End(position, time);
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
            try {
                connection.commit();
            } catch (SQLException e) { // to try again could put it on file twice
                throw new InDoubt("The database failed while it committed.", e);
            }
            return after;
        } finally {
            JdbcUtils.closeConnection(connection); // what is committed is, whatever becomes of the connection
        }
    }

    private static void rollBack(Connection connection, Exception reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static Instant notBefore(@Nullable Instant last, Instant now) {
        return last != null && last.isAfter(now) ? last : now;
    }
}

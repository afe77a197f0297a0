package dev.chancery.store;

import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The wait after a commit until the commit is on disk.
 *
 * <p>One flush serves everyone who came before it began; whoever comes while one runs waits for the next. H2 writes a
 * commit to the operating system and no further, so its flush is {@code CHECKPOINT SYNC}, one fsync. PostgreSQL has
 * already done it when the commit returns.
 */
public final class Durability {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition ended = lock.newCondition();
    private final Runnable flushAction;
    private boolean flushing;
    private Flush next = new Flush();

    Durability(Runnable flushAction) {
        this.flushAction = flushAction;
    }

    /**
     * What a commit in this database still needs.
     *
     * @throws Unfit for an H2 that keeps its data in memory, or its commits for a while
     */
    public static Durability of(DataSource dataSource) {
        if (Database.of(dataSource) != Database.H2) {
            return new Durability(() -> {});
        }
        JdbcClient h2 = JdbcClient.create(dataSource);
        if (!isInFile(h2)) {
            throw new Unfit("H2 would keep it in memory", "Give a database URL that begins with jdbc:h2:file:");
        }
        if (!writesAtOnce(h2)) {
            throw new Unfit("H2 would hold commits back for a while", "Add ;WRITE_DELAY=0 to the database URL.");
        }
        return new Durability(() -> h2.sql("CHECKPOINT SYNC").update());
    }

    private static boolean isInFile(JdbcClient h2) {
        return h2.sql("SELECT COUNT(*) FROM information_schema.settings WHERE setting_name = 'info.FILE_SIZE'")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static boolean writesAtOnce(JdbcClient h2) {
        return h2.sql(
                        "SELECT DISTINCT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'")
                .query(String.class)
                .list()
                .equals(List.of("0"));
    }

    /**
     * Returns when everything committed before the call is on disk.
     *
     * @throws DataAccessException when the flush failed, and with it everyone who waited for it: what was committed may
     *     or may not outlive a power cut
     */
    public void await() {
        Flush mine;
        lock.lock();
        try {
            mine = next;
            while (flushing && !mine.ended) {
                ended.awaitUninterruptibly();
            }
            if (mine.ended) {
                mine.check();
                return;
            }
            flushing = true;
            next = new Flush();
        } finally {
            lock.unlock();
        }
        lead(mine);
        mine.check();
    }

    private void lead(Flush flush) {
        @Nullable Throwable failure = null;
        try {
            flushAction.run();
        } catch (RuntimeException | Error e) {
            failure = e;
        }
        lock.lock();
        try {
            flush.ended = true;
            flush.failure = failure;
            flushing = false;
            ended.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static final class Flush {
        private boolean ended;
        private @Nullable Throwable failure;

        private void check() {
            if (failure != null) {
                throw new DataAccessResourceFailureException("What was recorded could not be put on disk.", failure);
            }
        }
    }
}

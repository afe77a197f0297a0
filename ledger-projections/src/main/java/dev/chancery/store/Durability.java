package dev.chancery.store;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
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
     * @throws Unfit if it would lose what it is given, whatever was done after
     */
    public static Durability of(DataSource dataSource) {
        Fitness.require(dataSource);
        if (Database.of(dataSource) != Database.H2) {
            return new Durability(() -> {});
        }
        JdbcClient h2 = JdbcClient.create(dataSource);
        return new Durability(() -> h2.sql("CHECKPOINT SYNC").update());
    }

    /**
     * Returns when everything committed before the call is on disk.
     *
     * @throws InDoubt when the flush failed, and with it everyone who waited for it: what was committed may
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
                throw new InDoubt("What was recorded could not be put on disk.", failure);
            }
        }
    }
}

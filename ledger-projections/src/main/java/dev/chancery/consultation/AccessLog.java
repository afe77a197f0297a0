package dev.chancery.consultation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who consulted what, entered by those who answer and written by a thread of its own, many at a time.
 *
 * <p>Nothing is dropped: who enters waits where too much waits already; what cannot be written is kept and tried again. Only
 * what waits when the process is killed is lost, {@link #GATHERING} and a commit's worth.
 */
public final class AccessLog implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AccessLog.class);

    static final Duration GATHERING = Duration.ofMillis(200);
    static final int WAITING_AT_MOST = 10_000;

    /** Of one transaction: on H2 whoever records waits for it. */
    private static final int TOGETHER = 500;

    private static final Duration UNTIL_TRIED_AGAIN = Duration.ofMillis(500);
    private static final Duration BETWEEN_ALARMS = Duration.ofMinutes(1);
    private static final Duration TO_STOP = Duration.ofSeconds(5);

    private final Entries entries;
    private final int most;
    private final Duration untilTriedAgain;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition wanted = lock.newCondition();
    private final Condition written = lock.newCondition();
    private final Queue<Consultation> waiting = new ArrayDeque<>();
    private @Nullable Thread writer;
    private long entered;
    private long settled;
    private long asked;
    private long closedAt;
    private boolean closing;
    private boolean closed;

    AccessLog(Entries entries, int most, Duration untilTriedAgain) {
        this.entries = entries;
        this.most = most;
        this.untilTriedAgain = untilTriedAgain;
    }

    /** One that writes nothing before it is {@link #start started}. */
    public static AccessLog in(DataSource dataSource) {
        return new AccessLog(new AccessLogTable(dataSource), WAITING_AT_MOST, UNTIL_TRIED_AGAIN);
    }

    public void start() {
        Thread thread = Thread.ofPlatform().name("access-log").daemon().unstarted(this::write);
        lock.lock();
        try {
            closing = false;
            closed = false;
            writer = thread;
        } finally {
            lock.unlock();
        }
        thread.start();
    }

    /** Returns when the consultation is sure to be written, unless the process is killed. */
    public void enter(Consultation consultation) {
        lock.lock();
        try {
            while (waiting.size() >= most && !closed) {
                written.awaitUninterruptibly();
            }
            if (!closed) {
                waiting.add(consultation);
                entered++;
                if (waiting.size() == 1 || waiting.size() >= TOGETHER) {
                    wanted.signal();
                }
                return;
            }
        } finally {
            lock.unlock();
        }
        LOG.error("Came too late for the access log: {}", consultation);
    }

    /** Has what was entered before written at once; whether it was, in that time. */
    public boolean await(Duration atMost) throws InterruptedException {
        long left = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            long last = entered;
            asked = Math.max(asked, last);
            wanted.signal();
            while (settled < last && left > 0) {
                left = written.awaitNanos(left);
            }
            return settled >= last;
        } finally {
            lock.unlock();
        }
    }

    /** How many wait to be written. */
    public long waiting() {
        lock.lock();
        try {
            return entered - settled;
        } finally {
            lock.unlock();
        }
    }

    /** Writes what waits; what cannot be written by then is said in the log of the process, line by line. */
    @Override
    public void close() {
        Thread thread;
        lock.lock();
        try {
            closing = true;
            closedAt = System.nanoTime();
            wanted.signal();
            thread = writer;
            writer = null;
        } finally {
            lock.unlock();
        }
        if (thread == null) {
            return;
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        for (List<Consultation> next = next(); !next.isEmpty(); next = next()) {
            write(next);
            lock.lock();
            try {
                settled += next.size();
                written.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** None when it is closed and all are written. */
    private List<Consultation> next() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closing) {
                wanted.awaitUninterruptibly();
            }
            await(() -> waiting.size() >= TOGETHER || settled < asked || closing, GATHERING);
            List<Consultation> next = new ArrayList<>(Math.min(waiting.size(), TOGETHER));
            while (next.size() < TOGETHER && !waiting.isEmpty()) {
                next.add(waiting.remove());
            }
            closed = closing && next.isEmpty();
            written.signalAll();
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Consultation> together) {
        long alarmed = 0;
        for (int failures = 0; ; failures++) {
            try {
                entries.add(together, failures > 0);
                if (failures > 0) {
                    LOG.warn("The access log can be written again.");
                }
                return;
            } catch (RuntimeException e) {
                if (failures == 0 || System.nanoTime() - alarmed > BETWEEN_ALARMS.toNanos()) {
                    alarmed = System.nanoTime();
                    LOG.error("The access log cannot be written; {} entries wait", waiting(), e);
                }
                if (isOutOfTime()) {
                    together.forEach(each -> LOG.error("Not in the access log: {}", each));
                    return;
                }
            }
            pause();
        }
    }

    private boolean isOutOfTime() {
        lock.lock();
        try {
            return closing && System.nanoTime() - closedAt > TO_STOP.toNanos();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            await(() -> false, untilTriedAgain);
        } finally {
            lock.unlock();
        }
    }

    /** Nobody is to interrupt this thread, and H2 would close its file if the interrupt were handed on to it. */
    private void await(BooleanSupplier enough, Duration atMost) {
        long left = atMost.toNanos();
        while (left > 0 && !enough.getAsBoolean()) {
            try {
                left = wanted.awaitNanos(left);
            } catch (InterruptedException e) {
                LOG.warn("Interrupted while waiting for consultations", e);
                return;
            }
        }
    }
}

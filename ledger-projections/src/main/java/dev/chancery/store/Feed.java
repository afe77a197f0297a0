package dev.chancery.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The events of the whole ledger in order of position, for those who follow it.
 *
 * <p>What was committed on this node lately is handed out from memory, read once for all; the rest comes from the store.
 * Positions become visible in their order, so whoever has read one need never come back for an earlier.
 */
public final class Feed {

    private static final int LATELY = 2_000;
    private static final long LATELY_BYTES = 8_000_000;

    private final LedgerEvents store;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();
    private final ArrayDeque<RecordedEvent> lately = new ArrayDeque<>(); // without a gap
    private long bytes;
    private long end;

    public Feed(LedgerEvents store) {
        this.store = store;
    }

    /** The events after a position, at most so many; none at the end of the ledger. */
    public List<RecordedEvent> after(long position, int max) {
        lock.lock();
        try {
            if (!lately.isEmpty() && lately.getFirst().position() <= position + 1) {
                long skipped = position + 1 - lately.getFirst().position();
                if (skipped < lately.size()) {
                    return lately.stream().skip(skipped).limit(max).toList();
                } else if (end <= position) {
                    return List.of();
                }
            }
        } finally {
            lock.unlock();
        }
        List<RecordedEvent> read = store.after(position, max);
        if (!read.isEmpty()) {
            grownTo(read.getLast().position());
        }
        return read;
    }

    /** Waits until something after a position may be had, the time is over, or all are woken. */
    @SuppressWarnings("WaitNotInLoop") // who waits looks for himself
    public void await(long position, Duration max) throws InterruptedException {
        lock.lock();
        try {
            if (end <= position) {
                grown.await(max.toNanos(), TimeUnit.NANOSECONDS);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes those who wait where another node has recorded something. */
    public void look() {
        grownTo(store.lastPosition());
    }

    /** Wakes all who wait. */
    public void wakeAll() {
        lock.lock();
        try {
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void grownTo(long position) {
        lock.lock();
        try {
            if (position > end) {
                end = position;
                grown.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes what was committed here; called in order of position. */
    void committed(List<RecordedEvent> events) {
        lock.lock();
        try {
            if (!lately.isEmpty()
                    && lately.getLast().position() + 1 != events.getFirst().position()) {
                lately.clear(); // another node was here in between
                bytes = 0;
            }
            for (RecordedEvent event : events) {
                lately.add(event);
                bytes += event.json().length;
            }
            while (lately.size() > LATELY || (bytes > LATELY_BYTES && lately.size() > 1)) {
                bytes -= lately.remove().json().length;
            }
            end = Math.max(end, events.getLast().position());
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

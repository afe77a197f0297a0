package dev.chancery.store;

import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reader of the ledger, in order of position, from a bookmark on; used by one thread at a time. */
final class Follower implements TrackingEventStream {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    /** How long an end of the ledger is believed when nothing was committed here: another node may have. */
    private static final Duration BELIEVED = Duration.ofMillis(100);

    private final Function<@Nullable TrackingToken, Iterator<? extends TrackedEventMessage<?>>> readAfter;
    private final LongSupplier commits;
    private final Consumer<Follower> onClose;

    private Iterator<? extends TrackedEventMessage<?>> unread = Collections.emptyIterator();
    private @Nullable TrackedEventMessage<?> next;
    private @Nullable TrackingToken last;
    private long commitsAtEnd = -1;
    private long foundEndAt;
    private volatile @Nullable Runnable onAvailable;

    Follower(
            Function<@Nullable TrackingToken, Iterator<? extends TrackedEventMessage<?>>> readAfter,
            @Nullable TrackingToken last,
            LongSupplier commits,
            Consumer<Follower> onClose) {
        this.readAfter = readAfter;
        this.last = last;
        this.commits = commits;
        this.onClose = onClose;
    }

    void wake() {
        Runnable callback = onAvailable;
        try {
            if (callback != null) {
                callback.run();
            }
        } catch (RuntimeException e) {
            // The commit that wakes it stands, whatever became of the projection.
            LOG.warn("A projection could not be woken; it will look for itself.", e);
        }
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        onAvailable = callback;
        return true;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null && (unread.hasNext() || readOn())) {
            next = unread.next();
            last = next.trackingToken();
        }
        return Optional.ofNullable(next);
    }

    /** Whether there is more: asks the database only if there may be. */
    private boolean readOn() {
        long committed = commits.getAsLong();
        if (committed == commitsAtEnd && System.nanoTime() - foundEndAt < BELIEVED.toNanos()) {
            return false;
        }
        unread = readAfter.apply(last);
        if (unread.hasNext()) {
            return true;
        }
        commitsAtEnd = committed;
        foundEndAt = System.nanoTime();
        return false;
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long start = System.nanoTime();
        while (peek().isEmpty()) {
            if (System.nanoTime() - start >= unit.toNanos(timeout)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        if (!hasNextAvailable(Integer.MAX_VALUE, TimeUnit.DAYS)) {
            throw new NoSuchElementException();
        }
        TrackedEventMessage<?> event = peek().orElseThrow();
        next = null;
        return event;
    }

    @Override
    public void close() {
        onAvailable = null;
        onClose.accept(this);
    }
}

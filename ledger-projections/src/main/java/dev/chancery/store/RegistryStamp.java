package dev.chancery.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The registry's stamp: one filing is stamped at a time, and none earlier than the one before it.
 *
 * <p>A transaction keeps the stamp from its first append until it has committed or rolled back. Positions are drawn
 * meanwhile, so within this process events become visible in the order of their positions: a projection that has read
 * position 17 will never have to come back for 16.
 */
final class RegistryStamp {

    private final ReentrantLock stamp = new ReentrantLock();
    private final Clock clock;
    private final Supplier<@Nullable Instant> lastInStore;
    private @Nullable Instant last;

    RegistryStamp(Clock clock, Supplier<@Nullable Instant> lastInStore) {
        this.clock = clock;
        this.lastInStore = lastInStore;
    }

    /** The recording time of everything that the current transaction appends: the same at every call. */
    Instant ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Held held) {
            return held.recordedAt;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive() || stamp.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "Events are recorded within one transaction, neither without one nor in a second one inside it.");
        }
        stamp.lock();
        try {
            Held held = new Held(notBeforeLast(clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            TransactionSynchronizationManager.registerSynchronization(held);
            held.resume();
            return held.recordedAt;
        } catch (RuntimeException | Error e) {
            stamp.unlock();
            throw e;
        }
    }

    /** Returns once every transaction that had the stamp when this was called has committed or rolled back. */
    @SuppressWarnings("LockNotBeforeTry") // nothing is done in between
    void awaitGivenBack() {
        stamp.lock();
        stamp.unlock();
    }

    private Instant notBeforeLast(Instant now) {
        Instant before = last == null ? lastInStore.get() : last;
        Instant stamped = before != null && before.isAfter(now) ? before : now;
        last = stamped;
        return stamped;
    }

    /** The stamp in the hands of one transaction; a transaction inside it does not see it. */
    private final class Held implements TransactionSynchronization {

        private final Instant recordedAt;

        Held(Instant recordedAt) {
            this.recordedAt = recordedAt;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(RegistryStamp.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(RegistryStamp.this, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResource(RegistryStamp.this);
            stamp.unlock();
        }
    }
}

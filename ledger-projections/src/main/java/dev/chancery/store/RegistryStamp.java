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

    private final ReentrantLock stamp = new ReentrantLock(true);
    private final Clock clock;
    private final Supplier<@Nullable Instant> lastInStore;
    private @Nullable Instant last;

    RegistryStamp(Clock clock, Supplier<@Nullable Instant> lastInStore) {
        this.clock = clock;
        this.lastInStore = lastInStore;
    }

    /** The recording time of everything that the current transaction appends: the same at every call. */
    Instant ofThisTransaction() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Instant taken) {
            return taken;
        }
        if (!TransactionSynchronizationManager.isActualTransactionActive() || stamp.isHeldByCurrentThread()) {
            throw new IllegalStateException(
                    "Events are recorded within one transaction, neither without one nor in a second one inside it.");
        }
        stamp.lock();
        try {
            TransactionSynchronizationManager.registerSynchronization(new GiveBack());
        } catch (RuntimeException | Error e) {
            stamp.unlock();
            throw e;
        }
        Instant now = notBeforeLast(clock.instant().truncatedTo(ChronoUnit.MILLIS));
        TransactionSynchronizationManager.bindResource(this, now);
        return now;
    }

    private Instant notBeforeLast(Instant now) {
        Instant before = last == null ? lastInStore.get() : last;
        Instant stamped = before != null && before.isAfter(now) ? before : now;
        last = stamped;
        return stamped;
    }

    private final class GiveBack implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(RegistryStamp.this);
            stamp.unlock();
        }
    }
}

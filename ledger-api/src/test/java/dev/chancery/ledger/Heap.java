package dev.chancery.ledger;

import com.sun.management.GarbageCollectionNotificationInfo;
import dev.chancery.ledger.Figures.Rates;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.ListenerNotFoundException;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;

/** How much of the heap was still in use after each collection, from a moment on. */
final class Heap implements AutoCloseable {

    private final AtomicLong most = new AtomicLong();
    private final Semaphore noted = new Semaphore(0);
    private final NotificationListener listener = (Notification notification, Object nothing) -> note(notification);

    private Heap() {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).addNotificationListener(listener, null, null);
        }
    }

    /** Collects all that can be, and watches from then on. */
    static Heap watched() {
        System.gc();
        return new Heap();
    }

    private void note(Notification notification) {
        long used =
                GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
                        .getGcInfo()
                        .getMemoryUsageAfterGc()
                        .values()
                        .stream()
                        .mapToLong(MemoryUsage::getUsed)
                        .sum();
        most.accumulateAndGet(used, Math::max);
        noted.release();
    }

    /** The most there was, in MB, with the code and the classes; after one more collection. */
    Rates mostMegabytes() throws InterruptedException {
        noted.drainPermits();
        System.gc();
        if (!noted.tryAcquire(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("The collector does not say what it has left.");
        }
        Rates megabytes = new Rates();
        megabytes.add(most.get() / 1e6);
        return megabytes;
    }

    @Override
    public void close() throws ListenerNotFoundException {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            ((NotificationEmitter) collector).removeNotificationListener(listener);
        }
    }
}

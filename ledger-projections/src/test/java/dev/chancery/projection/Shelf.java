package dev.chancery.projection;

import dev.chancery.store.RecordedEvent;
import dev.chancery.store.TestPapers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** A projection of papers: one row each. */
final class Shelf implements Projection {

    static final String NAME = "shelf";

    final AtomicInteger written = new AtomicInteger();
    final AtomicInteger writers = new AtomicInteger();
    /** Whoever holds it holds up all writers. */
    final ReentrantLock gate = new ReentrantLock();

    /** How long each writing takes at least. */
    volatile Duration slow = Duration.ZERO;

    volatile String stopsAt = "stop here";
    private final int version;

    Shelf(int version) {
        this.version = version;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        writers.incrementAndGet();
        var batch = new Batch(rows);
        return new Writer() {
            @Override
            public void write(List<RecordedEvent> events) {
                LockSupport.parkNanos(slow.toNanos());
                gate.lock();
                try {
                    events.forEach(this::shelve);
                    batch.send();
                    written.addAndGet(events.size());
                } finally {
                    gate.unlock();
                }
            }

            private void shelve(RecordedEvent event) {
                String text = event.isSetAside() ? "" : TestPapers.textOf(event);
                if (text.equals(stopsAt)) {
                    throw new IllegalStateException("This paper cannot be shelved: " + text);
                }
                if (!text.isEmpty()) {
                    batch.add("INSERT INTO shelf.paper VALUES (?, ?, ?)", event.dossier(), event.folio(), text);
                }
            }

            @Override
            public void forget() {
                batch.clear();
            }
        };
    }
}

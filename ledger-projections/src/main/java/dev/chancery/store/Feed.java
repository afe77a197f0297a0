package dev.chancery.store;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of the whole ledger in order of position, for those who follow it.
 *
 * <p>What was committed on this node lately is handed out from memory, read once for all; the rest comes from the store.
 * Positions become visible in their order, so whoever has read one need never come back for an earlier.
 */
public final class Feed {

    private static final int PAGE = 500;
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

    /**
     * What is wanted of the events after a position.
     *
     * <p>Where only few are wanted, the ledger is looked through for no more than so many at a time, and may hold more.
     *
     * @param dossier of one dossier only, where one is named
     * @param max how many are wanted at most
     * @param most how many are looked at
     */
    public Excerpt after(long position, @Nullable String dossier, Sieve wanted, int max, int most) {
        if (dossier != null && !isLately(position)) {
            return ofDossier(dossier, position, wanted, max, most);
        }
        var search = new Search(position, wanted, max);
        for (int seen = 0; seen < most; ) {
            List<RecordedEvent> page = after(search.reached, Math.min(PAGE, most - seen));
            if (page.isEmpty()) {
                return new Excerpt(search.found, search.reached, true);
            }
            seen += page.size();
            List<RecordedEvent> among = dossier == null
                    ? page
                    : page.stream()
                            .filter(event -> event.dossier().equals(dossier))
                            .toList();
            if (search.isOver(among, page.getLast().position())) {
                break;
            }
        }
        return new Excerpt(search.found, search.reached, false);
    }

    private Excerpt ofDossier(String dossier, long position, Sieve wanted, int max, int most) {
        long last = store.lastPosition();
        var search = new Search(position, wanted, max);
        int seen = 0;
        try (Stream<RecordedEvent> events = store.of(dossier, store.versionAt(dossier, position) + 1L, last)) {
            List<RecordedEvent> page = new ArrayList<>();
            for (Iterator<RecordedEvent> each = events.iterator(); each.hasNext(); ) {
                page.add(each.next());
                seen++;
                if (page.size() == PAGE || seen == most || !each.hasNext()) {
                    boolean over = search.isOver(page, page.getLast().position());
                    if (over || seen == most) {
                        return new Excerpt(search.found, search.reached, false);
                    }
                    page = new ArrayList<>();
                }
            }
        }
        return new Excerpt(search.found, Math.max(last, position), true);
    }

    /** A search under way: what has been found, and how far it has come. */
    private static final class Search {

        private final Sieve wanted;
        private final int max;
        private final List<RecordedEvent> found = new ArrayList<>();
        private long reached;

        Search(long position, Sieve wanted, int max) {
            this.reached = position;
            this.wanted = wanted;
            this.max = max;
        }

        /** Looks through more, up to a position, and says whether all has been found that is wanted. */
        boolean isOver(List<RecordedEvent> events, long position) {
            for (RecordedEvent event : wanted.of(events)) {
                found.add(event);
                if (found.size() == max) {
                    reached = event.position();
                    return true;
                }
            }
            reached = position;
            return false;
        }
    }

    private boolean isLately(long position) {
        lock.lock();
        try {
            return !lately.isEmpty() && lately.getFirst().position() <= position + 1;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until something after a position may be had, the time is over, or all are woken. */
    @SuppressWarnings("WaitNotInLoop") // who waits looks for himself
    public void await(long position, Duration max) throws InterruptedException {
        lock.lock();
        try {
            if (end <= position) {
                grown.awaitNanos(max.toNanos());
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

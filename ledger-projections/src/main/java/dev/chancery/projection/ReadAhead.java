package dev.chancery.projection;

import dev.chancery.projection.Checkpoint.Place;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * What was on file when a generation was begun, dossier by dossier: the next page is read, and its JSON with it, while the one
 * before is being written.
 *
 * <p>Belongs to one thread. It never holds more than two pages.
 */
final class ReadAhead {

    private final LedgerEvents ledger;
    private final SegmentKey reader;
    private final int size;
    private @Nullable Page next;

    /**
     * @param reader whose dossiers are those whose JSON is worth reading
     * @param size of a page, in events
     */
    ReadAhead(LedgerEvents ledger, SegmentKey reader, int size) {
        this.ledger = ledger;
        this.reader = reader;
        this.size = size;
    }

    private record Page(Place after, long until, FutureTask<List<RecordedEvent>> events) {}

    /**
     * The page that follows a place, as far as the ledger had come at a position; empty at the end.
     *
     * <p>Any place may be asked for: where it is not the end of the page before, nothing is won.
     */
    List<RecordedEvent> after(Place place, long until) throws InterruptedException {
        Page page = next;
        next = null;
        if (page == null || !page.after.equals(place) || page.until != until) {
            page = begin(place, until);
        }
        List<RecordedEvent> events = await(page);
        if (!events.isEmpty()) {
            RecordedEvent last = events.getLast();
            next = begin(new Place(last.dossier(), last.folio()), until);
        }
        return events;
    }

    /** Returns when nothing is being read any more. */
    void end() {
        if (next != null) {
            try {
                await(next);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException unread) {
                next = null;
            }
        }
    }

    private Page begin(Place after, long until) {
        var page = new Page(after, until, new FutureTask<>(() -> read(after, until)));
        Thread.ofPlatform()
                .daemon()
                .name(Thread.currentThread().getName() + "-ahead")
                .start(page.events);
        return page;
    }

    private List<RecordedEvent> read(Place after, long until) {
        List<RecordedEvent> events = ledger.afterByDossier(after.dossier(), after.folio(), until, size);
        events.stream()
                .filter(event -> reader.segment().includes(event.dossier()))
                .forEach(ReadAhead::open);
        return events;
    }

    /** What cannot be read is met again, and dealt with, when it is to be written. */
    private static void open(RecordedEvent event) {
        try {
            event.envelope();
            event.payload();
        } catch (RuntimeException unreadable) {
            return;
        }
    }

    private static List<RecordedEvent> await(Page page) throws InterruptedException {
        try {
            return page.events.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}

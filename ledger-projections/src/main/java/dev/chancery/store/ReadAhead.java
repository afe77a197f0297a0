package dev.chancery.store;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Events page by page: the next page is read, and its JSON with it, while the one before is being worked on.
 *
 * <p>Belongs to one thread. It never holds more than two pages.
 *
 * @param <P> a place between events
 */
public final class ReadAhead<P> {

    private final Function<P, List<RecordedEvent>> reading;
    private final int size;
    private final Function<RecordedEvent, P> placeAfter;
    private final Predicate<RecordedEvent> opened;
    private @Nullable Page<P> next;

    /**
     * @param reading the events after a place
     * @param size how many they are at most; where they are fewer, there are no more
     * @param placeAfter the place after an event
     * @param opened which of them somebody will want to look into
     */
    public ReadAhead(
            Function<P, List<RecordedEvent>> reading,
            int size,
            Function<RecordedEvent, P> placeAfter,
            Predicate<RecordedEvent> opened) {
        this.reading = reading;
        this.size = size;
        this.placeAfter = placeAfter;
        this.opened = opened;
    }

    private record Page<P>(P place, FutureTask<List<RecordedEvent>> events) {}

    /**
     * The page after a place; empty at the end.
     *
     * <p>Any place may be asked for: where it is not the end of the page before, nothing is won.
     */
    public List<RecordedEvent> after(P place) {
        if (next != null && !next.place.equals(place)) {
            end();
        }
        Page<P> page = next;
        next = null;
        List<RecordedEvent> events = page == null ? reading.apply(place) : await(page);
        if (events.size() == size) {
            next = begin(placeAfter.apply(events.getLast()));
        }
        return events;
    }

    /** Returns when nothing is being read any more. */
    public void end() {
        Page<P> page = next;
        next = null;
        if (page != null) {
            try {
                await(page);
            } catch (RuntimeException unread) {
                return;
            }
        }
    }

    private Page<P> begin(P place) {
        var page = new Page<>(place, new FutureTask<>(() -> {
            List<RecordedEvent> events = reading.apply(place);
            events.stream().filter(opened).forEach(ReadAhead::open);
            return events;
        }));
        Thread.ofPlatform()
                .daemon()
                .name(Thread.currentThread().getName() + "-ahead")
                .start(page.events);
        return page;
    }

    /** What cannot be read is met again, and dealt with, by whoever works on it. */
    private static void open(RecordedEvent event) {
        try {
            event.envelope();
            event.payload();
        } catch (RuntimeException unreadable) {
            return;
        }
    }

    private static List<RecordedEvent> await(Page<?> page) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return page.events.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

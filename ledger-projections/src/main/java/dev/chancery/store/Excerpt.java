package dev.chancery.store;

import java.util.List;

/**
 * Events that were looked for in the ledger after a position.
 *
 * @param position as far as it was looked through
 * @param atTheEnd whether there was nothing after that
 */
public record Excerpt(List<RecordedEvent> events, long position, boolean atTheEnd) {

    public Excerpt {
        events = List.copyOf(events);
    }
}

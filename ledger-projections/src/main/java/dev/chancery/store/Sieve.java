package dev.chancery.store;

import java.util.List;
import java.util.function.Predicate;

/** What is wanted of the ledger's events, and may be had: it is asked of many at once. */
@FunctionalInterface
public interface Sieve {

    /** Those among some events that come through, in their order. */
    List<RecordedEvent> of(List<RecordedEvent> events);

    /** Those for which something holds. */
    static Sieve each(Predicate<RecordedEvent> wanted) {
        return events -> events.stream().filter(wanted).toList();
    }
}

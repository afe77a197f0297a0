package dev.chancery.store;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** The ledger as commands see it: they read a dossier from it and add to it. Projections follow the {@link Feed}. */
public final class LedgerEventStore extends AbstractEventStore {

    private LedgerEventStore(Builder builder) {
        super(builder);
    }

    public static LedgerEventStore over(EventStorageEngine engine) {
        return new LedgerEventStore((Builder) new Builder().storageEngine(engine));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken last) {
        throw new UnsupportedOperationException("Projections follow the feed; see dev.chancery.projection.");
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}

package dev.chancery.store;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as commands and projections see it: commands add to it, projections follow it.
 *
 * <p>A projection that has caught up is woken by the next commit. Axon's own store has no such call, and its streaming
 * processors would look only every half second.
 */
public final class LedgerEventStore extends AbstractEventStore {

    private final AtomicLong commits = new AtomicLong();
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();

    private LedgerEventStore(Builder builder) {
        super(builder);
    }

    public static LedgerEventStore over(EventStorageEngine engine) {
        return new LedgerEventStore((Builder) new Builder().storageEngine(engine));
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        commits.incrementAndGet();
        followers.forEach(Follower::wake);
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken last) {
        Follower follower = new Follower(
                after -> storageEngine().readEvents(after, false).iterator(), last, commits::get, followers::remove);
        followers.add(follower);
        return follower;
    }

    private static final class Builder extends AbstractEventStore.Builder {}
}

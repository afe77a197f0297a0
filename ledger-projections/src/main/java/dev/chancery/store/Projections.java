package dev.chancery.store;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far each projection has followed the ledger, and how to wait for one or to have it read everything anew.
 *
 * <p>A projection is known by its processing group, such as {@code docket}.
 */
public final class Projections {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(1);

    private final Supplier<Map<String, EventProcessor>> processors;
    private final JdbcClient ledger;
    private final Serializer tokenSerializer;

    public Projections(
            Supplier<Map<String, EventProcessor>> processors, DataSource dataSource, Serializer tokenSerializer) {
        this.processors = processors;
        this.ledger = JdbcClient.create(dataSource);
        this.tokenSerializer = tokenSerializer;
    }

    public Set<String> names() {
        return processors.get().keySet();
    }

    /**
     * Waits until what was recorded at a position is in the projection's rows, committed, in all of its segments.
     *
     * @return whether that came about within the time
     */
    public boolean awaitPosition(String projection, long position, Duration max) {
        PooledStreamingEventProcessor processor = processor(projection);
        long start = System.nanoTime();
        while (!hasCovered(processor, position)) {
            if (System.nanoTime() - start >= max.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        return true;
    }

    /** The position up to which the slowest segment has come, 0 before the first event. */
    public long position(String projection) {
        return reached(processor(projection)).stream()
                .mapToLong(GapAwareTrackingToken::getIndex)
                .min()
                .orElse(0);
    }

    /**
     * Empties the projection and has it read the ledger from the start; returns once it has begun to read.
     *
     * <p>Until it has caught up its answers are incomplete.
     */
    public void rebuild(String projection) {
        PooledStreamingEventProcessor processor = processor(projection);
        processor.shutDown();
        try {
            processor.resetTokens();
        } finally {
            processor.start();
        }
    }

    private PooledStreamingEventProcessor processor(String projection) {
        if (processors.get().get(projection) instanceof PooledStreamingEventProcessor processor) {
            return processor;
        }
        throw new IllegalArgumentException("There is no projection " + projection + " among " + names() + ".");
    }

    private boolean hasCovered(PooledStreamingEventProcessor processor, long position) {
        List<GapAwareTrackingToken> reached = reached(processor);
        return !reached.isEmpty() && reached.stream().allMatch(token -> covers(token, position));
    }

    private boolean covers(GapAwareTrackingToken token, long position) {
        return token.getIndex() >= position && (!token.getGaps().contains(position) || isHole(position));
    }

    /** Whether nothing was recorded there, and never will be: the position was drawn by a filing that was refused. */
    private boolean isHole(long position) {
        return ledger.sql("SELECT COUNT(*) FROM event WHERE position = ?")
                        .param(position)
                        .query(Long.class)
                        .single()
                == 0;
    }

    /** One token for each segment, none of them ahead of the rows that are committed. */
    private List<GapAwareTrackingToken> reached(PooledStreamingEventProcessor processor) {
        Collection<EventTrackerStatus> here = processor.processingStatus().values();
        // A status advances after its batch has committed, also over events that its segment has no part in; the token
        // in the table does so for those only every few seconds, but it is all there is of segments on other nodes.
        return isWhole(here)
                ? here.stream().map(status -> seen(status.getTrackingToken())).toList()
                : tokensInStore(processor.getName());
    }

    private static boolean isWhole(Collection<EventTrackerStatus> statuses) {
        return statuses.stream()
                        .mapToDouble(s -> 1.0 / (s.getSegment().getMask() + 1))
                        .sum()
                == 1.0;
    }

    private List<GapAwareTrackingToken> tokensInStore(String projection) {
        return ledger.sql("SELECT token, token_type FROM projection_token WHERE projection = ?")
                .param(projection)
                .query((row, number) -> read(row.getBytes(1), row.getString(2)))
                .list();
    }

    private GapAwareTrackingToken read(byte @Nullable [] token, @Nullable String type) {
        return token == null || type == null
                ? seen(null)
                : seen(tokenSerializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null)));
    }

    private static GapAwareTrackingToken seen(@Nullable TrackingToken token) {
        return WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken reached
                ? reached
                : GapAwareTrackingToken.newInstance(0, Set.of());
    }
}

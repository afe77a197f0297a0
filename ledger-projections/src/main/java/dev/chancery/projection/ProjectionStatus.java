package dev.chancery.projection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a projection is doing.
 *
 * @param version the declared one
 * @param position what answers shows everything recorded up to there
 * @param lag events recorded and not shown yet
 * @param complete whether number and checksum of what was consumed agreed with the store's at the last check; absent before
 *     the first
 * @param missing events that the store held at that check, and the projection had not consumed
 * @param deadLetters events that could not be taken, or wait behind one
 */
public record ProjectionStatus(
        String name,
        int version,
        @Nullable Integer generation,
        long position,
        long lag,
        @Nullable Boolean complete,
        long missing,
        long deadLetters,
        List<Share> segments,
        @Nullable Rebuilding rebuilding) {

    /**
     * A segment of what answers.
     *
     * @param node which follows it now
     */
    public record Share(
            int segment,
            long position,
            long consumed,
            @Nullable String node) {}

    /**
     * A generation on its way.
     *
     * @param read events of the ledger that it has read
     * @param of events in the ledger
     * @param perSecond lately, on the whole; absent at first
     * @param secondsLeft at that rate
     * @param held why it is not taken though it has read everything, where it is so
     */
    public record Rebuilding(
            int generation,
            int version,
            long read,
            long of,
            @Nullable Long perSecond,
            @Nullable Long secondsLeft,
            @Nullable String held) {}
}

package dev.chancery.projection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a projection has come, for those who ask often; {@link ProjectionStatus} says more.
 *
 * @param answers whether it can be read at all
 * @param position it shows everything recorded up to there
 * @param lag events recorded and not shown yet
 * @param behindSince since when the first of them has been on record here; absent when there is none
 * @param complete whether number and checksum of what was consumed agreed with the store's at the last check; absent before
 *     the first
 * @param missing events that the store held at that check, and the projection had not consumed; less than 0 for events too
 *     many
 * @param deadLetters events that could not be taken, or wait behind one
 */
public record Standing(
        String name,
        boolean answers,
        long position,
        long lag,
        @Nullable Instant behindSince,
        @Nullable Boolean complete,
        long missing,
        long deadLetters) {}

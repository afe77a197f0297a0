package dev.chancery.roster;

import dev.chancery.access.AccessChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change as it is on record.
 *
 * @param number from 1, without gaps
 * @param sequence of the changes of its subject, from 1
 * @param recordedAt never before the one before it
 */
public record Entry(
        long number,
        int sequence,
        AccessChange change,
        Instant recordedAt,
        String recordedBy,
        @Nullable String requestId) {}

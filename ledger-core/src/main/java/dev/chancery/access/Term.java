package dev.chancery.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long something holds that was given.
 *
 * @param until the first moment at which it no longer does; absent where it has no end
 */
public record Term(@Nullable Instant until) {

    boolean holdsAt(Instant moment) {
        return until == null || moment.isBefore(until);
    }
}

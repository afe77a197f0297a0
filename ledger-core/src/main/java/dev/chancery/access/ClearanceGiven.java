package dev.chancery.access;

import dev.chancery.act.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody is cleared that far, in place of whatever was before; until a moment that no longer counts. */
@Stored("clearance-given")
public record ClearanceGiven(
        String subject, Clearance clearance, @Nullable Instant until, String reason) implements AccessChange {

    public ClearanceGiven {
        Subjects.require(subject);
        until = Subjects.inMillis(until);
        reason = Subjects.reason(reason);
    }
}

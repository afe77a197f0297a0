package dev.chancery.access;

import dev.chancery.act.Stored;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody has a role, until a moment that no longer counts; without one, until it is withdrawn. */
@Stored("role-given")
public record RoleGiven(String subject, Role role, @Nullable Instant until, String reason) implements AccessChange {

    public RoleGiven {
        Subjects.require(subject);
        until = Subjects.inMillis(until);
        reason = Subjects.reason(reason);
    }
}

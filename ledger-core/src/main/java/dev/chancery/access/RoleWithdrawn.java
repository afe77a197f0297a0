package dev.chancery.access;

import dev.chancery.act.Stored;

/** Somebody has a role no longer. */
@Stored("role-withdrawn")
public record RoleWithdrawn(String subject, Role role, String reason) implements AccessChange {

    public RoleWithdrawn {
        Subjects.require(subject);
        reason = Subjects.reason(reason);
    }
}

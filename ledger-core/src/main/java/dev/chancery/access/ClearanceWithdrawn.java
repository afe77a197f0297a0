package dev.chancery.access;

import dev.chancery.act.Stored;

/** Somebody is cleared no longer, but for what bears no marking. */
@Stored("clearance-withdrawn")
public record ClearanceWithdrawn(String subject, String reason) implements AccessChange {

    public ClearanceWithdrawn {
        Subjects.require(subject);
        reason = Subjects.reason(reason);
    }
}

package dev.chancery.access;

import dev.chancery.act.Stored;

/** Somebody who was barred is let in again, with what had been given. */
@Stored("user-readmitted")
public record UserReadmitted(String subject, String reason) implements AccessChange {

    public UserReadmitted {
        Subjects.require(subject);
        reason = Subjects.reason(reason);
    }
}

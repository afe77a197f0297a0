package dev.chancery.access;

import dev.chancery.act.Stored;

/** Somebody proves to be that by another password from now on; what it is stands in no event. */
@Stored("password-changed")
public record PasswordChanged(String subject, String reason) implements AccessChange {

    public PasswordChanged {
        Subjects.require(subject);
        reason = Subjects.reason(reason);
    }
}

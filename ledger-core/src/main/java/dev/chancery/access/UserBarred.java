package dev.chancery.access;

import dev.chancery.act.Stored;

/** Somebody is not to be let in until readmitted, whatever was given. */
@Stored("user-barred")
public record UserBarred(String subject, String reason) implements AccessChange {

    public UserBarred {
        Subjects.require(subject);
        reason = Subjects.reason(reason);
    }
}

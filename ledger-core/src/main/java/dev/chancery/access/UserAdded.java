package dev.chancery.access;

import dev.chancery.act.Stored;

/** Somebody is to be known by that name; nothing may be done or seen for it yet. */
@Stored("user-added")
public record UserAdded(String subject, String name, String reason) implements AccessChange {

    public UserAdded {
        Subjects.require(subject);
        name = Subjects.name(name);
        reason = Subjects.reason(reason);
    }
}

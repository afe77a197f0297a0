package dev.chancery.access;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * Something that changed who may do and see what: an event, kept for ever, in an order of its own beside that of the
 * correspondence.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface AccessChange
        permits UserAdded,
                UserBarred,
                UserReadmitted,
                PasswordChanged,
                RoleGiven,
                RoleWithdrawn,
                ClearanceGiven,
                ClearanceWithdrawn,
                DossierGranted,
                DossierGrantWithdrawn {

    /** Whom it is about, by the name under which this is authenticated. */
    String subject();

    /** Why, in a sentence. */
    String reason();
}

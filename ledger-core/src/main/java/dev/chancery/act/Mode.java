package dev.chancery.act;

/** How a conversation was held. */
public enum Mode {
    IN_PERSON,
    TELEPHONE,
    UNKNOWN
}

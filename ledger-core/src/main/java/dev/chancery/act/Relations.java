package dev.chancery.act;

/** What two States have with each other; the one may go on without the other (VCCR 2). */
public enum Relations {
    DIPLOMATIC,
    CONSULAR
}

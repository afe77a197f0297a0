package dev.chancery.act;

/** How a proposition is put: asserted, or raised as a concern, which asks and does not accuse. */
public enum Manner {
    ASSERTED,
    CONCERN
}

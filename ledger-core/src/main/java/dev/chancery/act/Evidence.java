package dev.chancery.act;

/** How an act is known. */
public enum Evidence {
    TEXT_HELD,
    TEXT_IN_ANOTHER_PAPER,
    REPORTED,
    NOTED_ONLY,
    /** The instruction is known, its delivery is not: such an act has no effect on issues. */
    INSTRUCTED
}

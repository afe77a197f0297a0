package dev.chancery.act;

/** The weight of a protest. */
public enum Degree {
    CONCERN,
    PROTEST,
    STRONG_PROTEST
}

package dev.chancery.act;

/** How far an answer goes, in the respondent's own view. */
public enum Extent {
    PART,
    FULL
}

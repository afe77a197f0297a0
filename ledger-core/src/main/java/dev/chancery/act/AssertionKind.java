package dev.chancery.act;

/** What a proposition is about; law is a legal characterisation. */
public enum AssertionKind {
    FACT,
    ATTRIBUTION,
    CAUSE,
    INTENT,
    LAW
}

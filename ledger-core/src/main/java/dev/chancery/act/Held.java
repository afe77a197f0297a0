package dev.chancery.act;

/** Whether the registry has the paper: what is only known of is chased. */
public enum Held {
    ON_FILE,
    COPY_ONLY,
    KNOWN_OF
}

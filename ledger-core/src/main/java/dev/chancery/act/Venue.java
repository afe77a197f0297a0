package dev.chancery.act;

/** Where a matter is taken. */
public enum Venue {
    ICJ,
    SECURITY_COUNCIL,
    GENERAL_ASSEMBLY,
    ARBITRATION,
    OTHER
}

package dev.chancery.act;

/** What a demand asks for. */
public enum DemandKind {
    INFORMATION,
    EXPLANATION,
    INVESTIGATION,
    CESSATION,
    PERFORMANCE,
    ABSTENTION,
    ASSURANCE_OF_NON_REPETITION,
    ACKNOWLEDGEMENT,
    REGRET,
    APOLOGY,
    RETRACTION,
    COMPENSATION,
    RESTITUTION,
    PUNISHMENT,
    PROTECTION,
    RELEASE,
    OTHER
}

package dev.chancery.act;

/** A chapter of the repertoire. */
public enum Chapter {
    OCCURRENCE,
    CONTACT,
    INSTRUMENT,
    COMPLAINT_AND_CLAIM,
    ASSERTION,
    RESPONSE,
    SATISFACTION_AND_REPARATION,
    NEGOTIATION,
    CLOSING_AND_REOPENING,
    MEASURES_AND_RELATIONS
}

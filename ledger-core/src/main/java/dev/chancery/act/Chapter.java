package dev.chancery.act;

import java.util.Locale;

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
    MEASURES_AND_RELATIONS;

    /** As a heading. */
    public String title() {
        return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

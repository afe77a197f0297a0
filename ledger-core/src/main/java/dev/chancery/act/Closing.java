package dev.chancery.act;

import java.util.List;

/**
 * An act that closes the issues it names.
 */
public sealed interface Closing extends Act permits Acceptance, Withdrawal, Waiver, Settlement, Adjudication, Lapse {
    List<Reference> closes();
}

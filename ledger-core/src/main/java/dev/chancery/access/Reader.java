package dev.chancery.access;

/**
 * Who asks, as far as an answer depends on it.
 *
 * @param subject by what name this is authenticated
 * @param everyDossier whether all dossiers may be seen, and not only those that are granted
 * @param sight up to where, in any dossier that may be seen
 */
public record Reader(String subject, boolean everyDossier, Sight sight) {

    /** Somebody who may see nothing. */
    public static final Reader NOBODY = new Reader("", false, Sight.OF_THE_UNMARKED);

    /** The ledger itself, which checks, exports and serves nobody. */
    public static final Reader LEDGER = new Reader("ledger", true, Sight.OF_THE_LEDGER);
}

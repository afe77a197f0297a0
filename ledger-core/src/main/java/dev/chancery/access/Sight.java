package dev.chancery.access;

/** Up to where somebody sees within a dossier; what is not restricted everybody sees who may see the dossier. */
@FunctionalInterface
public interface Sight {

    /** Under what a command carries it: the sight of who records, who is answered by what that sees. */
    String OF_WHO_RECORDS = "sight";

    /** The ledger's own, which keeps nothing from itself. */
    Sight OF_THE_LEDGER = restriction -> true;

    /** What bears no marking. */
    Sight OF_THE_UNMARKED = restriction -> false;

    boolean covers(Restriction restriction);
}

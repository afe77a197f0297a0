package dev.chancery.access;

/** Up to where somebody sees within a dossier; what is not restricted everybody sees who may see the dossier. */
@FunctionalInterface
public interface Sight {

    /** The ledger's own, which keeps nothing from itself. */
    Sight OF_THE_LEDGER = restriction -> true;

    /** What bears no marking. */
    Sight OF_THE_UNMARKED = restriction -> false;

    boolean covers(Restriction restriction);
}

package dev.chancery.projection;

/** A projection that has no tables to answer from yet: it is being read from the ledger for the first time. */
public final class NotAnswering extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String projection;

    NotAnswering(String projection) {
        super("The " + projection + " is still being read from the ledger.");
        this.projection = projection;
    }

    public String projection() {
        return projection;
    }
}

package dev.chancery.store;

/** The refusal to keep a ledger where what is recorded in it could be lost. */
public final class Unfit extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param consequence what would happen, as a clause: "its events would not reach the database"
     * @param remedy what to do, as a sentence
     */
    public Unfit(String consequence, String remedy) {
        super("The ledger does not start: " + consequence + ".");
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

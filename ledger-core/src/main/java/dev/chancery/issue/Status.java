package dev.chancery.issue;

/** How far an issue has come. It never falls, except by reopening; what is answered is still open. */
public enum Status {
    OPEN,
    /** Receipt acknowledged, which admits nothing. */
    ACKNOWLEDGED,
    ANSWERED,
    ACCEPTED,
    SETTLED,
    WITHDRAWN,
    WAIVED,
    ADJUDICATED,
    /** In the opinion of the claimant's own adviser. */
    LAPSED;

    public boolean isOpen() {
        return compareTo(ANSWERED) <= 0;
    }
}

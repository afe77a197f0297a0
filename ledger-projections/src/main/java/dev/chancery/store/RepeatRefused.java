package dev.chancery.store;

/** The refusal of a request whose key does not fit; nothing was recorded. */
public final class RepeatRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    RepeatRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    public enum Reason {
        /** The key was used for another body. */
        OTHER_BODY,
        /** The first request of the key has not been answered yet. */
        IN_FLIGHT
    }
}

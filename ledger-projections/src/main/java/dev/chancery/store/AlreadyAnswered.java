package dev.chancery.store;

/** Another node has answered a request of this key meanwhile; nothing was recorded here. */
final class AlreadyAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AlreadyAnswered(Throwable cause) {
        super("Another node has answered this request meanwhile.", cause);
    }
}

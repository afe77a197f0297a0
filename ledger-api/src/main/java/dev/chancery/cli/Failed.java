package dev.chancery.cli;

/** A command cannot go on; says why, and what to do. */
final class Failed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Ending ending;

    Failed(Ending ending, String sentences) {
        super(sentences, null, false, false);
        this.ending = ending;
    }

    Ending ending() {
        return ending;
    }
}

package dev.chancery.cli;

/**
 * What a look at one thing has found.
 *
 * @param check what was looked at, in a word
 * @param sentences what is so and, where it is wrong, what to do
 */
record Finding(String check, Grade grade, String sentences) {

    /** What it comes to. */
    enum Grade {
        GOOD,
        /** Worth knowing; nothing needs to be done. */
        NOTE,
        WRONG
    }

    static Finding good(String check, String sentences) {
        return new Finding(check, Grade.GOOD, sentences);
    }

    static Finding note(String check, String sentences) {
        return new Finding(check, Grade.NOTE, sentences);
    }

    static Finding wrong(String check, String sentences) {
        return new Finding(check, Grade.WRONG, sentences);
    }
}

package dev.chancery.cli;

import java.io.IOException;

/** A file cannot be read as what its name says it is, at a line. */
final class UnreadableSlips extends IOException {

    private static final long serialVersionUID = 1L;

    UnreadableSlips(long line, String sentence) {
        super((line < 1 ? "" : "Line " + line + ": ") + sentence);
    }
}

package dev.chancery.transcript;

import java.io.IOException;

/** A file is no transcript, or not a whole one; says at which line, and what to do. */
public final class FlawedTranscript extends IOException {

    private static final long serialVersionUID = 1L;

    private final long line;

    FlawedTranscript(long line, String sentence) {
        super("Line " + line + ": " + sentence);
        this.line = line;
    }

    /** Counted from 1. */
    public long line() {
        return line;
    }
}

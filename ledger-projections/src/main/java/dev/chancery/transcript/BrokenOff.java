package dev.chancery.transcript;

import java.io.IOException;

/** A transcript was whole and could not be read a second time: what was taken over before that is on file. */
public final class BrokenOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BrokenOff(IOException cause) {
        super("The file could be read once and not again: " + cause.getMessage(), cause);
    }
}

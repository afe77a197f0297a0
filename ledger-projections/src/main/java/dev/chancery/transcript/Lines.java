package dev.chancery.transcript;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time, as bytes. */
public final class Lines implements Closeable {

    /** Far more than any event has; beyond, it is some other file. */
    private static final int LONGEST = 64_000_000;

    private final InputStream in;
    private final byte[] buffer = new byte[65_536];
    private int from;
    private int to;
    private long number;
    private long start;
    private long offset;
    private boolean whole;

    public Lines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end; nothing after the last. */
    public byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream(1_024);
        start = offset;
        number++;
        while (true) {
            if (from == to) {
                from = 0;
                to = in.read(buffer);
                if (to < 0) {
                    to = 0;
                    whole = false;
                    return line.size() == 0 ? null : line.toByteArray();
                }
            }
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, end - from);
            offset += end - from;
            from = end;
            if (line.size() > LONGEST) {
                throw new FlawedTranscript(number, "it is longer than any line should be.");
            }
            if (from < to) {
                from++;
                offset++;
                whole = true;
                return line.toByteArray();
            }
        }
    }

    /** Of the line last read, from 1. */
    public long number() {
        return number;
    }

    /** Where in the file the line last read begins. */
    long start() {
        return start;
    }

    /** Whether the line last read had its end. */
    boolean isWhole() {
        return whole;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

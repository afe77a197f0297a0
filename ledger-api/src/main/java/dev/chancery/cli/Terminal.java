package dev.chancery.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever called a command: reads the answer on standard output, and on standard error what is said meanwhile. */
final class Terminal {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final OutputStream out;
    private final PrintStream err;

    Terminal(OutputStream out, PrintStream err) {
        this.out = new Pipe(out);
        this.err = err;
    }

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    void say(String sentence) {
        err.println(sentence);
        err.flush();
    }

    PrintStream err() {
        return err;
    }

    /** Answers one line, at once. */
    void answer(String words) {
        write((words + System.lineSeparator()).getBytes(UTF_8));
    }

    /** Answers one line of JSON, at once. */
    void answer(JsonNode json) {
        write((json + "\n").getBytes(UTF_8));
    }

    private void write(byte[] line) {
        try {
            out.write(line);
            out.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e); // the pipe says otherwise
        }
    }

    /** Standard output as it is. */
    OutputStream out() {
        return out;
    }

    /** Standard output, at whose end somebody may have gone: {@code export | head}. */
    private static final class Pipe extends FilterOutputStream {

        Pipe(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int each) {
            attempt(() -> out.write(each));
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            attempt(() -> out.write(bytes, offset, length));
        }

        @Override
        public void flush() {
            attempt(out::flush);
        }

        @Override
        public void close() {
            flush();
        }

        private interface Writing {
            void write() throws IOException;
        }

        private static void attempt(Writing writing) {
            try {
                writing.write();
            } catch (IOException e) {
                throw new Failed(Ending.NOBODY_READS, "Standard output takes no more: " + e.getMessage());
            }
        }
    }
}

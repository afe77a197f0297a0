package dev.chancery.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page that is sent when it has been drawn, as UTF-8: the engine writes many small pieces, which are put into bytes
 * together here. Of one that cannot be drawn nothing is sent.
 */
final class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var page = new Page(response);
        super.render(model, request, page);
        page.send();
    }

    private static final class Page extends HttpServletResponseWrapper {

        private final Text text = new Text();

        Page(HttpServletResponse response) {
            super(response);
        }

        @Override
        public PrintWriter getWriter() {
            return text;
        }

        @Override
        public void flushBuffer() {
            // when it is sent
        }

        void send() throws IOException {
            List<byte[]> pieces = text.pieces();
            setContentLength(pieces.stream().mapToInt(piece -> piece.length).sum());
            for (byte[] piece : pieces) {
                getOutputStream().write(piece);
            }
        }
    }

    /** A writer without locks, of one thread. What was drawn before is not copied together with what stands around it. */
    static final class Text extends PrintWriter {

        private final StringBuilder written = new StringBuilder(4_096);
        private final List<byte[]> pieces = new ArrayList<>();

        private Text() {
            super(Writer.nullWriter());
        }

        @Override
        public void write(int character) {
            written.append((char) character);
        }

        @Override
        public void write(char[] characters, int from, int length) {
            written.append(characters, from, length);
        }

        @Override
        public void write(String text, int from, int length) {
            written.append(text, from, from + length);
        }

        void write(Drawn before) {
            cut();
            pieces.addAll(before.pieces());
        }

        private void cut() {
            pieces.add(written.toString().getBytes(StandardCharsets.UTF_8));
            written.setLength(0);
        }

        private List<byte[]> pieces() {
            cut();
            return pieces;
        }
    }
}

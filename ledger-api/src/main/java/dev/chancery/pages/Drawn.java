package dev.chancery.pages;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.thymeleaf.util.IWritableCharSequence;

/**
 * HTML that was drawn before, as UTF-8: a page takes it as it is and sends it so. Wherever else it is written it is text.
 *
 * @param pieces one after the other
 */
record Drawn(List<byte[]> pieces) implements IWritableCharSequence {

    @Override
    public void write(Writer writer) throws IOException {
        if (writer instanceof PageView.Text page) {
            page.write(this);
        } else {
            writer.write(toString());
        }
    }

    @Override
    public int length() {
        return toString().length();
    }

    @Override
    public char charAt(int index) {
        return toString().charAt(index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return toString().substring(from, to);
    }

    @Override
    public String toString() {
        return pieces.stream()
                .map(piece -> new String(piece, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}

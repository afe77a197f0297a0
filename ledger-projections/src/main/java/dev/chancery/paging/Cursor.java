package dev.chancery.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in a list, by the sort keys of the last item that was shown; opaque to whoever gets it.
 *
 * <p>{@link IllegalArgumentException} if a text is no cursor of the list's.
 *
 * @param list the name of the list, and of its order where it has several
 */
public record Cursor(String list, List<String> keys) {

    private static final String NONE = "This is no cursor; take it from next of the page before.";
    private static final String BETWEEN = "\u001f";

    public Cursor {
        keys = List.copyOf(keys);
    }

    public static Cursor at(String list, Object... keys) {
        return new Cursor(list, Arrays.stream(keys).map(String::valueOf).toList());
    }

    public static Cursor parse(String text, String list, int keys) {
        Cursor cursor;
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            List<String> parts = Arrays.asList(decoded.split(BETWEEN, -1));
            cursor = new Cursor(parts.getFirst(), parts.subList(1, parts.size()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(NONE, e);
        }
        if (cursor.keys.stream().anyMatch(key -> key.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException(NONE); // PostgreSQL would not take it as a parameter
        }
        if (!cursor.list.equals(list) || cursor.keys.size() != keys) {
            throw new IllegalArgumentException("This cursor is of another list; take it from next of the page before.");
        }
        return cursor;
    }

    public String key(int index) {
        return keys.get(index);
    }

    /** {@link IllegalArgumentException} if it is no number. */
    public long number(int index) {
        try {
            return Long.parseLong(key(index));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(NONE, e);
        }
    }

    /** {@link IllegalArgumentException} if it is no day. */
    public LocalDate day(int index) {
        try {
            return LocalDate.parse(key(index));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(NONE, e);
        }
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Stream.concat(Stream.of(list), keys.stream())
                        .collect(Collectors.joining(BETWEEN))
                        .getBytes(StandardCharsets.UTF_8));
    }
}

package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import java.util.function.Supplier;

/** Lists that take up where a page ended. */
public final class Cursors {

    private Cursors() {}

    /** The page, unless its cursor is none of that list's. */
    public static <T> T read(Supplier<T> page) {
        try {
            return page.get();
        } catch (IllegalArgumentException e) {
            throw new Declined(Problem.of(
                    BAD_REQUEST,
                    "invalid-cursor",
                    "This is no cursor of that list.",
                    "A cursor is taken from next of the page before, of the same list in the same order."));
        }
    }
}

package dev.chancery.api;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists that take up where a page ended. */
final class Cursors {

    private static final String PINNED = "as-of";

    private Cursors() {}

    /** Reads one page of a list. */
    @FunctionalInterface
    interface Reader<T> {

        /**
         * The page after another.
         *
         * @param moment the state of affairs to read
         * @param after the cursor of the page before
         */
        Page<T> read(Moment moment, @Nullable String after);
    }

    /** The page, unless its cursor is none of that list's. */
    static <T> T read(Supplier<T> page) {
        try {
            return page.get();
        } catch (IllegalArgumentException e) {
            throw new Declined(Problem.of(
                    BAD_REQUEST, "invalid-cursor", "This is no cursor of that list.", String.valueOf(e.getMessage())));
        }
    }

    /** A page of a list whose later pages show what was on record when its first was read, whatever is written meanwhile. */
    static <T> Page<T> pinned(Moment asked, @Nullable String cursor, Reader<T> list) {
        return read(() -> {
            if (cursor == null) {
                return pinned(list.read(asked, null), asked.position());
            }
            Cursor pin = Cursor.parse(cursor, PINNED, 2);
            Moment first = new Moment(pin.number(0), asked.done(), asked.day());
            return pinned(list.read(first, pin.key(1)), first.position());
        });
    }

    private static <T> Page<T> pinned(Page<T> page, long position) {
        Cursor next = page.next();
        return next == null ? page : new Page<>(page.items(), Cursor.at(PINNED, position, next.text()));
    }
}

package dev.chancery.api;

import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lists whose later pages show what was on record when the first was read, whatever is written meanwhile. */
public final class Pinned {

    private Pinned() {}

    /**
     * A page of such a list.
     *
     * @param list its name, of which its cursors are
     * @param asked the state of affairs that the first page is read at
     * @param cursor of the page before; absent for the first
     * @param read the page of a state of affairs, after a place of the list as it was then
     */
    public static <T> Page<T> page(
            String list, Moment asked, @Nullable String cursor, BiFunction<Moment, @Nullable String, Page<T>> read) {
        return Cursors.read(() -> {
            Cursor from = cursor == null ? null : Cursor.parse(cursor, list, 2);
            Moment moment = from == null ? asked : asked.at(from.number(0));
            Page<T> page = read.apply(moment, from == null ? null : from.key(1));
            Cursor next = page.next();
            return next == null ? page : new Page<>(page.items(), Cursor.at(list, moment.position(), next.text()));
        });
    }

    /** The position at which the first page of such a list was read, by the cursor of a later one. */
    public static long position(String list, String cursor) {
        return Cursors.read(() -> Cursor.parse(cursor, list, 2).number(0));
    }
}

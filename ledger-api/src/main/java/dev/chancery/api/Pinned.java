package dev.chancery.api;

import dev.chancery.paging.Cursor;
import dev.chancery.paging.Page;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Lists whose later pages show the state that the first was read from, whatever is written meanwhile. */
final class Pinned {

    private Pinned() {}

    /**
     * A page of such a list.
     *
     * @param list its name, of which its cursors are
     * @param now the position that the first page is read at
     * @param cursor of the page before; absent for the first
     * @param read the page at a position, after a place of the list as it was then
     */
    static <T> Page<T> page(
            String list, long now, @Nullable String cursor, BiFunction<Long, @Nullable String, Page<T>> read) {
        return Cursors.read(() -> {
            Cursor from = cursor == null ? null : Cursor.parse(cursor, list, 2);
            long position = from == null ? now : from.number(0);
            Page<T> page = read.apply(position, from == null ? null : from.key(1));
            Cursor next = page.next();
            return next == null ? page : new Page<>(page.items(), Cursor.at(list, position, next.text()));
        });
    }
}

package dev.chancery.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, and where the next part begins.
 *
 * @param next absent on the last page
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /** How many items a page holds when nothing is asked. */
    public static final int LIMIT = 50;

    /** The first {@code limit} of rows that were read with one more than that, to see whether there is a next page. */
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, Cursor> after) {
        return rows.size() <= limit
                ? new Page<>(rows, null)
                : new Page<>(List.copyOf(rows.subList(0, limit)), after.apply(rows.get(limit - 1)));
    }

    public <R> Page<R> map(Function<? super T, ? extends R> shown) {
        return new Page<>(items.stream().<R>map(shown).toList(), next);
    }
}

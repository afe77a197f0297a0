package dev.chancery.paging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rows of a list must satisfy, as SQL with its parameters; a filter that is not given asks nothing. */
public final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition, unless its only value is absent. */
    public Conditions where(String clause, @Nullable Object value) {
        return value == null ? this : and(clause, value);
    }

    /** Adds a condition with as many values as it has question marks. */
    public Conditions and(String clause, Object... values) {
        clauses.add("(" + clause + ")");
        for (Object value : values) {
            parameters.add(value instanceof LocalDate day ? RowDay.bound(day) : value);
        }
        return this;
    }

    /** Adds that a column holds one of the values, of which there is one at least. */
    public Conditions in(String column, List<?> values) {
        clauses.add("(" + column + " IN (?" + ", ?".repeat(values.size() - 1) + "))");
        parameters.addAll(values);
        return this;
    }

    public String sql() {
        return clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses);
    }

    public List<Object> parameters() {
        return List.copyOf(parameters);
    }
}

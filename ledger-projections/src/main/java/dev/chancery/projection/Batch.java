package dev.chancery.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Statements kept back, so that those of one wording are sent to the database together. */
public final class Batch {

    private final @Nullable Rows rows;
    private final Map<String, List<@Nullable Object[]>> statements = new LinkedHashMap<>();

    public Batch(Rows rows) {
        this.rows = rows;
    }

    private Batch() {
        this.rows = null;
    }

    /** One that sends nothing: for events of which the rows are there already. */
    public static Batch discarding() {
        return new Batch();
    }

    public void add(String sql, @Nullable Object... parameters) {
        if (rows != null) {
            statements.computeIfAbsent(sql, key -> new ArrayList<>()).add(parameters);
        }
    }

    /** Sends everything: wording by wording, in the order in which each was first added. */
    public void send() {
        Rows to = rows;
        if (to != null) {
            statements.forEach(to::batch);
        }
        statements.clear();
    }

    /** Lets go of everything. */
    public void clear() {
        statements.clear();
    }
}

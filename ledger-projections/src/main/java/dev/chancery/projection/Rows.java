package dev.chancery.projection;

import java.util.List;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The tables of one generation of a projection.
 *
 * <p>In SQL a table is named with its projection before it, {@code docket.issue}; it is looked for in the schema of the
 * generation, {@code docket_3}.
 */
public final class Rows {

    private final JdbcOperations database;
    private final JdbcClient client;
    private final String projection;
    private final IntSupplier generation;

    /** @param generation asked each time */
    public Rows(JdbcOperations database, String projection, IntSupplier generation) {
        this.database = database;
        this.client = JdbcClient.create(database);
        this.projection = projection;
        this.generation = generation;
    }

    public StatementSpec sql(String sql) {
        return client.sql(placed(sql));
    }

    /** Runs one statement with several rows of parameters. */
    public void batch(String sql, List<@Nullable Object[]> parameters) {
        if (!parameters.isEmpty()) {
            database.batchUpdate(placed(sql), parameters);
        }
    }

    private String placed(String sql) {
        return sql.replace(projection + ".", schema(projection, generation.getAsInt()) + ".");
    }

    static String schema(String projection, int generation) {
        return projection + "_" + generation;
    }
}

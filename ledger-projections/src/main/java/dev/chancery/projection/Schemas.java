package dev.chancery.projection;

import dev.chancery.store.TextOrder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The schemas in which the generations of projections have their tables. */
final class Schemas {

    private final DataSource dataSource;
    private final JdbcClient database;

    Schemas(DataSource dataSource) {
        this.dataSource = dataSource;
        this.database = JdbcClient.create(dataSource);
    }

    /** Creates the tables of a generation, empty; whatever a broken-off attempt has left goes first. */
    void create(Projection projection, int generation) {
        String schema = Rows.schema(projection.name(), generation);
        drop(projection.name(), generation);
        run("CREATE SCHEMA " + schema);
        statements(projection).forEach(statement -> run(statement.replace(projection.name() + ".", schema + ".")));
        TextOrder.byCodePoint(dataSource, schema);
    }

    void drop(String projection, int generation) {
        run("DROP SCHEMA IF EXISTS " + Rows.schema(projection, generation) + " CASCADE");
    }

    private void run(String sql) {
        database.sql(sql).update();
    }

    static List<String> statements(Projection projection) {
        String script = projection.name() + ".sql";
        try (InputStream in = projection.getClass().getResourceAsStream(script)) {
            if (in == null) {
                throw new IllegalStateException("There is no script " + script + " beside " + projection.getClass());
            }
            String withoutComments = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
            return Arrays.stream(withoutComments.split(";"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

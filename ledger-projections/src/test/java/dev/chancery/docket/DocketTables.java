package dev.chancery.docket;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.projection.Rows;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the docket on H2, to be filled with rows that no events were read for. */
final class DocketTables implements AutoCloseable {

    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final HikariDataSource dataSource;
    private final JdbcClient sql;

    DocketTables(Path folder) {
        dataSource = TestDatabase.in(folder).connect();
        sql = JdbcClient.create(dataSource);
        change("CREATE SCHEMA docket");
        for (String statement : script().split(";\\s*\n", -1)) {
            if (!statement.isBlank()) {
                change(statement);
            }
        }
    }

    private static String script() {
        try (InputStream script = Docket.class.getResourceAsStream("docket.sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("--[^\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves H2 as where it has not looked at what the columns hold; then it chooses worst. */
    void change(String statement) {
        sql.sql(statement).update();
        if (statement.startsWith("INSERT")) {
            for (String column : List.of(
                    "dossier", "on_list", "claimant", "respondent", "kind", "opened_day", "has_due", "due_day")) {
                sql.sql("ALTER TABLE docket.issue ALTER COLUMN " + column + " SELECTIVITY 50")
                        .update();
            }
        }
    }

    /** How many rows, or entries of an index, H2 looks at to answer a query. */
    int scanned(String query, List<?> parameters) {
        String plan = sql.sql("EXPLAIN ANALYZE " + query)
                .params(parameters)
                .query(String.class)
                .single();
        return SCANNED.matcher(plan)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /** As if they were those of a generation: only for what asks nothing of them. */
    Rows rows() {
        return new Rows(new JdbcTemplate(dataSource), Docket.NAME, () -> 1);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

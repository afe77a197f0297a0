package dev.chancery.projection;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** The tables of a projection on H2, to be filled with rows that no events were read for. */
public final class BareTables implements AutoCloseable {

    private static final Pattern SCANNED = Pattern.compile("scanCount: (\\d+)");

    private final HikariDataSource dataSource;
    private final JdbcClient sql;

    public BareTables(Path folder, Projection projection) {
        dataSource = TestDatabase.in(folder).connect();
        sql = JdbcClient.create(dataSource);
        change("CREATE SCHEMA " + projection.name());
        Schemas.statements(projection).forEach(this::change);
    }

    public void change(String statement) {
        sql.sql(statement).update();
    }

    /** Leaves H2 as where it has not looked at what the columns hold; then it chooses worst. */
    public void forget(String table, String... columns) {
        for (String column : columns) {
            change("ALTER TABLE " + table + " ALTER COLUMN " + column + " SELECTIVITY 50");
        }
    }

    /** How many rows, or entries of an index, H2 looks at to answer a query. */
    public int scanned(String query, List<?> parameters) {
        return scanned(sql.sql("EXPLAIN ANALYZE " + query).params(parameters));
    }

    /** The same, as H2 explains it when it has answered. */
    public static int scanned(StatementSpec explained) {
        return SCANNED.matcher(explained.query(String.class).single())
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }

    /** As they are asked by what reads them; told before each question. */
    public Rows rows(Runnable before) {
        return new Rows(new JdbcTemplate(dataSource), "none", () -> {
            before.run();
            return 1;
        });
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

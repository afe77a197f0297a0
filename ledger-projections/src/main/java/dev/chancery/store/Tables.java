package dev.chancery.store;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of the ledger, as the scripts under {@code db/migration} make them. */
public final class Tables {

    private Tables() {}

    /**
     * Runs the scripts that this database has not seen.
     *
     * @throws Unfit before anything is written, if the ledger could not be kept there
     */
    public static void bringUpToDate(Flyway scripts) {
        DataSource dataSource = scripts.getConfiguration().getDataSource();
        Fitness.require(dataSource);
        scripts.migrate();
        TextOrder.byCodePoint(dataSource, currentSchema(dataSource));
        Indelible.make(dataSource, "access_log");
    }

    private static String currentSchema(DataSource dataSource) {
        return JdbcClient.create(dataSource)
                .sql("SELECT CURRENT_SCHEMA")
                .query(String.class)
                .single();
    }
}

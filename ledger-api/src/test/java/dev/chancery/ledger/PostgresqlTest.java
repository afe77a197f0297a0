package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.store.TestDatabase;
import dev.chancery.store.Unfit;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The application on a PostgreSQL of which it is told nothing but the address, a user and a password. */
@Tag("postgresql")
final class PostgresqlTest {

    @TempDir
    Path home;

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestDatabase.onPostgresql(home);
    }

    private RunningLedger start() {
        return RunningLedger.onFiles(
                home,
                database.settings().entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    @Test
    void isConnectedToWithLimitsOnEveryWait() {
        try (RunningLedger ledger = start()) {
            JdbcClient sql = ledger.part(JdbcClient.class);
            assertThat(sql.sql("""
                            SELECT current_setting('application_name') || ', ' || current_setting('lock_timeout') || ', '
                                || current_setting('idle_in_transaction_session_timeout')""").query(String.class).single()).isEqualTo("chancery, 10s, 20s");
        }
    }

    @Test
    void sortsEveryTextByCodePoint() {
        try (RunningLedger ledger = start()) {
            assertThat(ledger.part(JdbcClient.class)
                            .sql("""
                            SELECT table_schema || '.' || table_name || '.' || column_name
                            FROM information_schema.columns
                            WHERE table_schema NOT IN ('pg_catalog', 'information_schema')
                              AND data_type IN ('character varying', 'text') AND collation_name IS DISTINCT FROM 'C'""")
                            .query(String.class)
                            .list())
                    .isEmpty();
        }
    }

    @Test
    void isTurnedDownWhereCommitsCouldBeLostAndNothingIsWrittenThere() throws SQLException {
        try (Connection connection = database.open();
                Statement sql = connection.createStatement()) {
            sql.execute("ALTER DATABASE " + connection.getCatalog() + " SET synchronous_commit = off");
        }

        assertThatThrownBy(this::start).hasRootCauseInstanceOf(Unfit.class);
        try (Connection connection = database.open()) {
            assertThat(connection
                            .getMetaData()
                            .getTables(null, "public", "%", new String[] {"TABLE"})
                            .next())
                    .isFalse();
        }
    }
}

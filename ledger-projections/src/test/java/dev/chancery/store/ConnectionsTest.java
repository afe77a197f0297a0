package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("postgresql")
final class ConnectionsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"application_name, chancery", "lock_timeout, 10s", "idle_in_transaction_session_timeout, 20s"})
    void setWhatPostgresqlDoesForTheLedger(String setting, String value) {
        try (HikariDataSource pool = TestDatabase.onPostgresql(folder).connect()) {
            assertThat(shown(pool, setting)).isEqualTo(value);
        }
    }

    @Test
    void sendTheRowsOfABatchInOneStatement() {
        try (HikariDataSource pool = TestDatabase.onPostgresql(folder).connect()) {
            var sql = new JdbcTemplate(pool);
            sql.execute("CREATE TABLE mark (n INTEGER)");
            assertThat(sql.batchUpdate("INSERT INTO mark VALUES (?)", List.of(new Object[] {1}, new Object[] {2})))
                    .as("which no longer tells its rows apart")
                    .containsOnly(Statement.SUCCESS_NO_INFO);
        }
    }

    @Test
    void leaveWhatTheUrlSays() {
        TestDatabase database = TestDatabase.onPostgresql(folder);
        try (HikariDataSource pool = new TestDatabase(
                        database.url() + "?ApplicationName=archive", database.user(), database.password())
                .connect()) {
            assertThat(shown(pool, "application_name")).isEqualTo("archive");
            assertThat(shown(pool, "lock_timeout")).isEqualTo("10s");
        }
    }

    private static String shown(HikariDataSource pool, String setting) {
        return new JdbcTemplate(pool).queryForObject("SELECT current_setting(?)", String.class, setting);
    }
}

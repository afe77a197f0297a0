package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Tag("postgresql")
final class FitnessTest {

    @Test
    void isGrantedToAPostgresqlThatAnswersForItsCommits() {
        assertThatCode(() -> Fitness.require(connect(PostgresServer.shared().create())))
                .doesNotThrowAnyException();
    }

    @Test
    void isRefusedToAPostgresqlThatAnswersBeforeACommitIsOnDisk() {
        TestDatabase database = PostgresServer.shared().create();
        PostgresServer.shared().alter(database, "synchronous_commit = off");

        assertUnfit(connect(database), "PostgreSQL would lose commits, with synchronous_commit off");
    }

    @Test
    void isRefusedToAPostgresqlThatLeavesTheDiskToTheOperatingSystem() {
        try (PostgresServer careless = PostgresServer.start(false)) {
            assertUnfit(connect(careless.create()), "PostgreSQL would lose commits, with fsync off");
        }
    }

    @Test
    void isRefusedToADatabaseOfBytesThatAreNoLetters() {
        TestDatabase bytes = PostgresServer.shared().create("ENCODING 'SQL_ASCII' LOCALE 'C'");

        assertUnfit(connect(bytes), "this PostgreSQL database cannot hold every letter");
    }

    @Test
    void isRefusedToAPostgresqlBefore15() {
        assertThatCode(() -> Fitness.requireOfPostgresql(150_000)).doesNotThrowAnyException();
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Fitness.requireOfPostgresql(140_022))
                .withMessageContaining("it has not been tried on PostgreSQL 14");
    }

    private static void assertUnfit(DataSource database, String consequence) {
        assertThatExceptionOfType(Unfit.class)
                .isThrownBy(() -> Durability.of(database))
                .withMessage("The ledger does not start: " + consequence + ".");
    }

    private static DataSource connect(TestDatabase database) {
        return new DriverManagerDataSource(database.url(), database.user(), database.password());
    }
}

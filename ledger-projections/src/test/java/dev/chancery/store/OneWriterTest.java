package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Nobody writes into a file of H2 while anybody else has written and not yet committed. */
@Tag("h2")
final class OneWriterTest {

    @TempDir
    Path folder;

    private final ExecutorService elsewhere = Executors.newCachedThreadPool();
    private DataSource file;
    private Connection first;

    @BeforeEach
    void begin() throws SQLException {
        file = TestDatabase.inFiles(folder).connect();
        run(file.getConnection(), "CREATE TABLE note (words VARCHAR)");
        first = file.getConnection();
        first.setAutoCommit(false);
    }

    @AfterEach
    void end() throws Exception {
        elsewhere.shutdown();
        elsewhere.awaitTermination(10, TimeUnit.SECONDS);
        file.unwrap(AutoCloseable.class).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"INSERT INTO note VALUES ('second')", "CHECKPOINT SYNC", "CREATE TABLE other (words VARCHAR)"})
    void hasWhoeverWritesWaitUntilAnotherHasCommitted(String statement) throws Exception {
        run(first, "INSERT INTO note VALUES ('first')");
        Future<?> second = later(statement);

        assertWaits(second);
        first.commit();
        second.get();
    }

    /** {@code SET QUERY_TIMEOUT}, with which H2 sets it, has every connection prepare its statements anew. */
    @Test
    void setsNoTimeLimits() throws SQLException {
        try (Statement statement = first.createStatement()) {
            statement.setQueryTimeout(30);
            assertThat(statement.getQueryTimeout()).isZero();
        }
        try (Statement statement = first.createStatement()) {
            assertThat(statement.getQueryTimeout()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT1H, 0"})
    void hasStatementsPreparedAnewFromTimeToTimeWhenSomethingWasWritten(Duration plansHold, int times)
            throws SQLException {
        var memory = new OneWriter(new DriverManagerDataSource("jdbc:h2:mem:" + plansHold), plansHold);
        try (Connection writing = memory.getConnection()) {
            run(writing, "CREATE TABLE note (words VARCHAR)");
            run(writing, "SET QUERY_STATISTICS TRUE");
            writing.setAutoCommit(false);
            run(writing, "INSERT INTO note VALUES ('first')");
            writing.commit();
            writing.commit();
            try (Statement query = writing.createStatement();
                    ResultSet found =
                            query.executeQuery("SELECT SUM(EXECUTION_COUNT) FROM INFORMATION_SCHEMA.QUERY_STATISTICS"
                                    + " WHERE SQL_STATEMENT LIKE 'SET QUERY_TIMEOUT%'")) {
                found.next();
                assertThat(found.getInt(1)).isEqualTo(times);
            }
        }
    }

    @Test
    void saysOfACommitThatItCameAboutWhateverComesAfterIt() throws SQLException {
        var committed = new AtomicBoolean();
        var memory = new OneWriter(
                new DelegatingDataSource(new DriverManagerDataSource("jdbc:h2:mem:refusing")) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        Connection connection = super.getConnection();
                        return (Connection) Proxy.newProxyInstance(
                                OneWriterTest.class.getClassLoader(),
                                new Class<?>[] {Connection.class},
                                (self, method, arguments) -> {
                                    if (committed.get() && method.getName().equals("createStatement")) {
                                        throw new SQLException("No more statements");
                                    }
                                    committed.compareAndSet(
                                            false, method.getName().equals("commit"));
                                    return method.invoke(connection, arguments);
                                });
                    }
                },
                Duration.ZERO);
        try (Connection writing = memory.getConnection()) {
            writing.setAutoCommit(false);
            run(writing, "CREATE TABLE note (words VARCHAR)");
            writing.commit();
            assertThat(committed).isTrue();
        }
    }

    @Test
    void goesOnWhenAnotherHasRolledBack() throws Exception {
        run(first, "INSERT INTO note VALUES ('first')");
        Future<?> second = later("INSERT INTO note VALUES ('second')");

        assertWaits(second);
        first.rollback();
        second.get();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void goesOnWhenAnotherIsGivenBackWithoutAWord() throws Exception {
        run(first, "INSERT INTO note VALUES ('first')");
        Future<?> second = later("INSERT INTO note VALUES ('second')");

        assertWaits(second);
        first.close();
        second.get();
        assertThat(notes()).isEqualTo(1);
    }

    @Test
    void goesOnWhenAnotherHasFailed() throws Exception {
        try (Connection failing = file.getConnection()) {
            assertThatThrownBy(() -> run(failing, "INSERT INTO note VALUES (1, 2)"))
                    .isInstanceOf(SQLException.class);
        }
        later("INSERT INTO note VALUES ('second')").get();
    }

    @Test
    void letsEverybodyReadMeanwhile() throws Exception {
        run(first, "INSERT INTO note VALUES ('first')");

        assertThat(elsewhere.submit(this::notes).get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void letsAWriterReadForLongBeforeItWrites() throws Exception {
        try (Statement statement = first.createStatement();
                ResultSet read = statement.executeQuery("SELECT * FROM note")) {
            assertThat(read.next()).isFalse();
            later("INSERT INTO note VALUES ('second')").get();
        }
    }

    private Future<?> later(String statement) {
        return elsewhere.submit(() -> {
            try (Connection connection = file.getConnection()) {
                run(connection, statement);
            }
            return null;
        });
    }

    private static void assertWaits(Future<?> second) throws Exception {
        try {
            second.get(300, TimeUnit.MILLISECONDS);
            throw new AssertionError("It did not wait.");
        } catch (TimeoutException expected) {
            assertThat(second).isNotDone();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long notes() throws SQLException {
        try (Connection connection = file.getConnection();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM note")) {
            count.next();
            return count.getLong(1);
        }
    }
}

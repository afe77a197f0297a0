package dev.chancery.store;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;

/**
 * The database of a test: H2 files in a folder, or a database of its own on PostgreSQL, with
 * {@code -Dchancery.test.database=postgresql}.
 *
 * <p>A folder has the same database however often it is asked for, so that a ledger can be started again on it. What
 * belongs to folders that are no longer there is dropped in passing, many at a time.
 *
 * @param hasTables whether the scripts have run in it
 */
public record TestDatabase(String url, String user, String password, boolean hasTables) {

    /** So many at a time, since for each the server first writes to disk whatever it has not. */
    private static final int DROPPED_TOGETHER = 30;

    private static final Map<Path, TestDatabase> ON_POSTGRESQL = new ConcurrentHashMap<>();

    TestDatabase(String url, String user, String password) {
        this(url, user, password, false);
    }

    /** The database of a folder. */
    public static TestDatabase in(Path folder) {
        return isOnPostgresql() ? onServer(folder, () -> PostgresServer.shared().createWithTables()) : inFiles(folder);
    }

    /** Whether databases are on PostgreSQL. */
    public static boolean isOnPostgresql() {
        return "postgresql".equals(System.getProperty("chancery.test.database"));
    }

    /** Connects to it, and brings its tables up to date where they are not known to be. */
    public HikariDataSource connect() {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMinimumIdle(1); // each one more costs the server a process
        Connections.prepare(pool);
        if (!hasTables) {
            Tables.bringUpToDate(Flyway.configure().dataSource(pool).load());
        }
        return pool;
    }

    public Connection open() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** What the application must be told to use it; nothing where it is in the files that it uses anyway. */
    public Map<String, String> settings() {
        return url.startsWith("jdbc:h2:")
                ? Map.of()
                : Map.of(
                        "spring.datasource.url", url,
                        "spring.datasource.username", user,
                        "spring.datasource.password", password);
    }

    /** Drops the database of a folder on PostgreSQL, whoever is connected; files go with their folder. */
    public static void drop(Path folder) {
        TestDatabase dropped = ON_POSTGRESQL.remove(folder);
        if (dropped != null) {
            PostgresServer.shared().drop(dropped);
        }
    }

    /** Its name on the server. */
    public String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Files in a folder, where nothing else will do. */
    public static TestDatabase inFiles(Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new TestDatabase(url, "sa", "");
    }

    /** A database on PostgreSQL, where nothing else will do. */
    public static TestDatabase onPostgresql(Path folder) {
        return onServer(folder, () -> PostgresServer.shared().create());
    }

    private static TestDatabase onServer(Path folder, Supplier<TestDatabase> creation) {
        List<Path> gone =
                ON_POSTGRESQL.keySet().stream().filter(Files::notExists).toList();
        if (gone.size() >= DROPPED_TOGETHER) {
            gone.forEach(TestDatabase::drop);
        }
        return ON_POSTGRESQL.computeIfAbsent(folder, created -> creation.get());
    }
}

package dev.chancery.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The database of a test: H2 files in a folder, or a database of its own on PostgreSQL, with
 * {@code -Dledger.test.database=postgresql}.
 *
 * <p>A folder has the same database however often it is asked for, so that a ledger can be started again on it. What
 * belongs to a folder that is no longer there is dropped in passing.
 */
public record TestDatabase(String url, String user, String password) {

    private static final Map<Path, TestDatabase> ON_POSTGRESQL = new ConcurrentHashMap<>();

    /** The database of a folder. */
    public static TestDatabase in(Path folder) {
        return onPostgresql() ? onServer(folder) : inFiles(folder);
    }

    /** Whether databases are on PostgreSQL. */
    public static boolean onPostgresql() {
        return "postgresql".equals(System.getProperty("ledger.test.database"));
    }

    /** The settings that have the application use it. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                user,
                "spring.datasource.password",
                password);
    }

    /** Drops the database of a folder on PostgreSQL, whoever is connected; files go with their folder. */
    public static void drop(Path folder) {
        TestDatabase dropped = ON_POSTGRESQL.remove(folder);
        if (dropped != null) {
            PostgresServer.shared().drop(dropped.url().substring(dropped.url().lastIndexOf('/') + 1));
        }
    }

    private static TestDatabase inFiles(Path folder) {
        String url = "jdbc:h2:file:" + folder.resolve("ledger") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
        return new TestDatabase(url, "sa", "");
    }

    private static TestDatabase onServer(Path folder) {
        for (Path known : List.copyOf(ON_POSTGRESQL.keySet())) {
            if (Files.notExists(known)) {
                drop(known);
            }
        }
        return ON_POSTGRESQL.computeIfAbsent(
                folder, created -> PostgresServer.shared().create());
    }
}

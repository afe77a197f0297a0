package dev.chancery.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A look at the database of a ledger from outside: it needs no ledger to have started on it, and changes nothing. */
public final class Checkup implements AutoCloseable {

    private static final String PATIENCE_SECONDS = "5";

    private final DataSource dataSource;
    private final JdbcClient database;
    /** Kept, so that H2 does not close its file in between. */
    private final Connection held;

    private Checkup(DataSource dataSource, Connection held) {
        this.dataSource = dataSource;
        this.database = JdbcClient.create(dataSource);
        this.held = held;
    }

    /**
     * Connects to it; nothing where there is no file of H2 yet.
     *
     * @throws DataAccessResourceFailureException if it cannot be reached
     */
    public static Optional<Checkup> of(String url, String user, String password) {
        boolean onH2 = url.startsWith("jdbc:h2:");
        var dataSource = new DriverManagerDataSource(onH2 ? url + ";IFEXISTS=TRUE" : url, user, password);
        if (url.startsWith("jdbc:postgresql:")) {
            var patience = new Properties();
            patience.put("connectTimeout", PATIENCE_SECONDS);
            patience.put("loginTimeout", PATIENCE_SECONDS);
            dataSource.setConnectionProperties(patience);
        }
        try {
            return Optional.of(new Checkup(dataSource, dataSource.getConnection()));
        } catch (SQLException e) {
            if (Database.isMissing(e)) {
                return Optional.empty();
            }
            throw new DataAccessResourceFailureException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Its name and version. */
    public String product() {
        try {
            return held.getMetaData().getDatabaseProductName() + " "
                    + held.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database does not say what it is.", e);
        }
    }

    /** Why no ledger could be kept there, if so. */
    public Optional<Unfit> unfit() {
        try {
            Fitness.require(dataSource);
            return Optional.empty();
        } catch (Unfit e) {
            return Optional.of(e);
        }
    }

    /**
     * How far its tables are those of this version.
     *
     * @param version of the tables; absent before the first start
     * @param pending scripts that the next start will run
     * @param unknown scripts of a later version that have run
     * @param failed scripts that broke off
     */
    public record Scripts(@Nullable String version, long pending, long unknown, long failed) {

        public boolean areOfToday() {
            return version != null && pending == 0;
        }
    }

    public Scripts scripts() {
        MigrationInfoService scripts =
                Flyway.configure().dataSource(dataSource).load().info();
        MigrationInfo current = scripts.current();
        long unknown = 0;
        long failed = 0;
        for (MigrationInfo script : scripts.all()) {
            unknown += script.getState().isApplied() && !script.getState().isResolved() ? 1 : 0;
            failed += script.getState().isFailed() ? 1 : 0;
        }
        return new Scripts(
                current == null ? null : String.valueOf(current.getVersion()),
                scripts.pending().length,
                unknown,
                failed);
    }

    /** Since when the last event has been on record; for tables of today. */
    public Optional<Instant> lastOnRecord() {
        return database.sql(
                        "SELECT COALESCE(taken_at, recorded_at) FROM event ORDER BY position DESC FETCH FIRST ROW ONLY")
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }

    /** By how much its clock is before this machine's; less than nothing where it is behind. */
    public Duration ahead() {
        Instant before = Instant.now();
        Instant there = database.sql("SELECT CURRENT_TIMESTAMP")
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
        return Duration.between(
                before.plus(Duration.between(before, Instant.now()).dividedBy(2)), there);
    }

    /** The declared version by which each projection was made that answers; for tables of today. */
    public Map<String, Integer> answering() {
        Map<String, Integer> versions = new LinkedHashMap<>();
        database.sql(
                        "SELECT projection, version FROM projection_generation WHERE state = 'answering' ORDER BY projection")
                .query(row -> {
                    versions.put(row.getString(1), row.getInt(2));
                });
        return versions;
    }

    @Override
    public void close() {
        try {
            held.close();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The database could not be left.", e);
        }
    }
}

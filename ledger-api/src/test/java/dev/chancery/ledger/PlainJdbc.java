package dev.chancery.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import tools.jackson.databind.json.JsonMapper;

/** The same work without the ledger: rows by JDBC, and JSON by Jackson. */
final class PlainJdbc {

    private static final int PAGE = 1_000;
    private static final String COLUMNS =
            "position, dossier, folio, stream_type, event_id, recorded_at, type, revision, payload, metadata";
    private static final String INTO = " (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final DataSource dataSource;
    private final boolean h2;
    private final AtomicLong next = new AtomicLong(System.nanoTime());
    private Object[] sample = {};

    PlainJdbc(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            sql.execute(
                    "CREATE TABLE IF NOT EXISTS bench_event (position BIGINT PRIMARY KEY, dossier VARCHAR(255) NOT NULL, "
                            + "folio BIGINT NOT NULL, stream_type VARCHAR(64) NOT NULL, event_id VARCHAR(64) NOT NULL, "
                            + "recorded_at VARCHAR(32) NOT NULL, type VARCHAR(128) NOT NULL, revision VARCHAR(32), "
                            + "payload BYTEA NOT NULL, metadata BYTEA NOT NULL, UNIQUE (dossier, folio))");
        }
    }

    void takeTheLastEventForASample() throws SQLException {
        sample = page("SELECT " + COLUMNS + " FROM event ORDER BY position DESC FETCH FIRST 1 ROWS ONLY")
                .getFirst();
    }

    /** One row, committed, and on disk. */
    void insertAndCommit() {
        long number = next.incrementAndGet();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_event" + INTO)) {
                set(insert, sample);
                insert.setLong(1, number);
                insert.setLong(3, number);
                insert.executeUpdate();
            }
            connection.commit();
            if (h2) {
                try (Statement sync = connection.createStatement()) {
                    sync.execute("CHECKPOINT SYNC");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes the payload and metadata of a dossier's events, a line each. */
    void write(String dossier, OutputStream out) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            // Never the same text twice: H2 would give the rows of the time before, which it has kept.
            try (PreparedStatement select = connection.prepareStatement("SELECT /* " + next.incrementAndGet() + " */ "
                    + COLUMNS + " FROM event WHERE dossier = ? ORDER BY folio")) {
                select.setFetchSize(500);
                select.setString(1, dossier);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        out.write(rows.getBytes(9));
                        out.write(rows.getBytes(10));
                        out.write('\n');
                    }
                }
            }
            connection.commit();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads all events in pages and their JSON, and writes the rows of a generation into empty copies of its tables. */
    double secondsToReadParseAndCopy(String projection, int generation) {
        try {
            return secondsToReadAndParse() + secondsToCopy(projection + "_" + generation, projection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private double secondsToReadAndParse() throws SQLException {
        JsonMapper json = JsonMapper.builder().build();
        long start = System.nanoTime();
        long position = 0;
        List<Object[]> page;
        do {
            page = page("SELECT " + COLUMNS + " FROM event WHERE position > " + position
                    + " ORDER BY position FETCH FIRST " + PAGE + " ROWS ONLY");
            for (Object[] row : page) {
                json.readTree((byte[]) row[8]);
                json.readTree((byte[]) row[9]);
                position = ((Number) row[0]).longValue();
            }
        } while (!page.isEmpty());
        return (System.nanoTime() - start) / 1e9;
    }

    private double secondsToCopy(String schema, String projection) throws SQLException {
        double seconds = 0;
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("DROP SCHEMA IF EXISTS bench_copy CASCADE");
            sql.execute("CREATE SCHEMA bench_copy");
            for (String statement : CopyTables.of(projection)) {
                sql.execute(statement);
            }
            connection.setAutoCommit(false);
            for (String table : CopyTables.names(projection)) {
                try (Connection reading = dataSource.getConnection();
                        Statement source = reading.createStatement()) {
                    reading.setAutoCommit(false);
                    source.setFetchSize(PAGE);
                    ResultSet rows = source.executeQuery("SELECT * FROM " + schema + "." + table);
                    int columns = rows.getMetaData().getColumnCount();
                    try (PreparedStatement insert = connection.prepareStatement(
                            "INSERT INTO bench_copy." + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")")) {
                        List<Object[]> page = new ArrayList<>();
                        boolean more = true;
                        while (more) {
                            more = rows.next();
                            if (more) {
                                page.add(row(rows, columns));
                            }
                            if (page.size() == 5 * PAGE || !more) {
                                long start = System.nanoTime();
                                for (Object[] each : page) {
                                    set(insert, each);
                                    insert.addBatch();
                                }
                                insert.executeBatch();
                                connection.commit();
                                seconds += (System.nanoTime() - start) / 1e9;
                                page.clear();
                            }
                        }
                    }
                }
            }
            sql.execute("DROP SCHEMA bench_copy CASCADE");
            connection.commit();
        }
        return seconds;
    }

    private List<Object[]> page(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            List<Object[]> page = new ArrayList<>();
            while (rows.next()) {
                page.add(row(rows, rows.getMetaData().getColumnCount()));
            }
            return page;
        }
    }

    private static Object[] row(ResultSet rows, int columns) throws SQLException {
        Object[] row = new Object[columns];
        for (int column = 0; column < columns; column++) {
            row[column] = rows.getObject(column + 1);
        }
        return row;
    }

    private static void set(PreparedStatement insert, Object[] row) throws SQLException {
        for (int column = 0; column < row.length; column++) {
            insert.setObject(column + 1, row[column]);
        }
    }
}

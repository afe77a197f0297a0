package dev.chancery.projection;

import dev.chancery.store.RecordedEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A generation of a projection without a reader: its tables, and a writer that is handed events when a test says so. */
public final class OneGeneration {

    private final Projection projection;
    private final JdbcTemplate jdbc;
    private final Schemas schemas;
    private final TransactionTemplate transactions;
    private final Past past;
    private Projection.Writer writer;
    private int generation;

    public OneGeneration(Projection projection, DataSource dataSource, Past past) {
        this.projection = projection;
        this.jdbc = new JdbcTemplate(dataSource);
        this.schemas = new Schemas(dataSource);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
        this.past = past;
        begin();
    }

    /** Another generation, empty, in the place of the one before. */
    public void begin() {
        schemas.create(projection, ++generation);
        writer = projection.writer(rows(), past);
    }

    public Rows rows() {
        return new Rows(jdbc, projection.name(), () -> generation);
    }

    /** Has these events written in one transaction. */
    public void write(List<RecordedEvent> events) {
        transactions.executeWithoutResult(status -> writer.write(events));
    }

    /** Has them written so many at once. */
    public void write(List<RecordedEvent> events, int atOnce) {
        for (int from = 0; from < events.size(); from += atOnce) {
            write(events.subList(from, Math.min(events.size(), from + atOnce)));
        }
    }

    /** Has the writer forget what it has at hand, as after a failure. */
    public void forget() {
        writer.forget();
    }

    /** Every row of every table, by table, sorted. */
    public Map<String, List<String>> dump() {
        var dump = new TreeMap<String, List<String>>();
        for (String table : jdbc.queryForList(
                "SELECT LOWER(table_name) FROM information_schema.tables WHERE LOWER(table_schema) = ?",
                String.class,
                Rows.schema(projection.name(), generation))) {
            dump.put(
                    table,
                    rows()
                            .sql("SELECT * FROM " + projection.name() + "." + table)
                            .query((row, number) -> line(row.getMetaData().getColumnCount(), row::getObject))
                            .list()
                            .stream()
                            .sorted()
                            .toList());
        }
        return dump;
    }

    private interface Columns {
        Object at(int column) throws java.sql.SQLException;
    }

    private static String line(int columns, Columns row) throws java.sql.SQLException {
        var line = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
            Object value = row.at(column);
            line.append(value instanceof byte[] bytes ? java.util.HexFormat.of().formatHex(bytes) : value)
                    .append(" | ");
        }
        return line.toString();
    }
}

package dev.chancery.projection;

import dev.chancery.store.Database;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEvents;
import java.util.function.IntSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** What a node works with when it keeps its projections. */
record Workplace(
        String node,
        Database database,
        JdbcTemplate jdbc,
        LedgerEvents ledger,
        Feed feed,
        GenerationTable generations,
        SegmentTable segments,
        DeadLetters deadLetters,
        Schemas schemas,
        Completeness completeness,
        TransactionOperations transactions,
        ProjectionSettings settings) {

    /** "PROJECTS" in ASCII: the number of the advisory lock under which generations are begun and dropped. */
    private static final long LOCK = 0x50524f4a45435453L;

    static Workplace of(
            DataSource dataSource,
            TransactionOperations transactions,
            LedgerEvents ledger,
            Feed feed,
            String node,
            ProjectionSettings settings) {
        Database database = Database.of(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        JdbcClient client = JdbcClient.create(jdbc);
        return new Workplace(
                node,
                database,
                jdbc,
                ledger,
                feed,
                new GenerationTable(client),
                new SegmentTable(client),
                new DeadLetters(client),
                new Schemas(dataSource),
                new Completeness(client),
                transactions,
                settings);
    }

    Rows rows(String projection, IntSupplier generation) {
        return new Rows(jdbc, projection, generation);
    }

    int segmentsWanted() {
        return settings.segments() > 0 ? settings.segments() : database.isShared() ? 2 : 1;
    }

    Reader.Surroundings forReaders() {
        String first = database.withoutWaitingForTheDisk();
        TransactionOperations derived = first.isEmpty()
                ? transactions
                : new TransactionOperations() {
                    @Override
                    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
                        return transactions.execute(status -> {
                            jdbc.execute(first);
                            return action.doInTransaction(status);
                        });
                    }
                };
        return new Reader.Surroundings(
                node, ledger, feed, segments, deadLetters, derived, settings.batchSize(), settings.rebuildBatchSize());
    }

    /** Does something that no other node does at the same time. H2 has one node, and commits at each change of a schema. */
    void alone(Runnable action) {
        if (!database.isShared()) {
            action.run();
            return;
        }
        transactions.executeWithoutResult(status -> {
            jdbc.execute("SELECT pg_advisory_xact_lock(" + LOCK + ")");
            action.run();
        });
    }
}

package dev.chancery.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the ledger over and over, only ever forward, to find what such a reader would miss. */
final class Watcher implements AutoCloseable {

    private final JdbcClient ledger;
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<List<Long>> seen;

    Watcher(Registry registry) {
        ledger = JdbcClient.create(registry.dataSource);
        seen = thread.submit(this::watch);
    }

    private List<Long> watch() {
        List<Long> positions = new ArrayList<>();
        boolean lastLook;
        do {
            lastLook = over.get();
            positions.addAll(ledger.sql("SELECT position FROM event WHERE position > ? ORDER BY position")
                    .param(positions.isEmpty() ? 0L : positions.getLast())
                    .query(Long.class)
                    .list());
        } while (!lastLook);
        return positions;
    }

    /** The positions that appeared below one already seen. */
    List<Long> missed() throws Exception {
        over.set(true);
        List<Long> all = new ArrayList<>(
                ledger.sql("SELECT position FROM event").query(Long.class).list());
        all.removeAll(seen.get());
        return all;
    }

    @Override
    public void close() {
        over.set(true);
        thread.close();
    }
}

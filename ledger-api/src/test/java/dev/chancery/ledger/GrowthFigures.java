package dev.chancery.ledger;

import dev.chancery.ledger.Figures.Rates;
import dev.chancery.store.Feed;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How long projections take to be read anew, and what the ledger takes as it grows. */
final class GrowthFigures {

    private final Bench bench;

    GrowthFigures(Bench bench) {
        this.bench = bench;
    }

    /** A ledger of ten thousand events, of a hundred thousand, of a million: what it takes to keep, and how fast it is. */
    void measure() throws Exception {

        ManyDossiers many = new ManyDossiers();
        many.recordModels(bench.ledger());
        for (int events :
                IntStream.of(10_000, 100_000, Bench.EVENTS).distinct().sorted().toArray()) {
            many.copyUntil(bench.tables(), events);
            passOver();
            for (String projection : bench.projections().names()) {
                if (events == Bench.EVENTS) {
                    rebuild(projection);
                } else {
                    secondsToRebuild(projection);
                }
            }
            if (bench.database().equals("PostgreSQL")) {
                sizes();
            }
            List<String> dossiers = bench.openAll("grown-" + events, 8);
            Rates appends = new Rates();
            for (int round = 0; round < Bench.ROUNDS; round++) {
                appends.add(Load.rate(8, 100, n -> bench.file(dossiers.get(n), 1)));
            }
            bench.awaitAll();
            bench.figures()
                    .note(bench.database(), "appends a second by 8 threads, at " + bench.events() + " events", appends);
        }
    }

    /** Has each projection read what was copied, one after the other. */
    void readAnew() throws Exception {
        passOver();
        for (String projection : bench.projections().names()) {
            secondsToRebuild(projection);
        }
    }

    private void sizes() {
        JdbcClient sql = bench.ledger().part(JdbcClient.class);
        long events = bench.events();
        note("the store", bytes(sql, "public", "event") / events, events);
        for (String projection : bench.projections().names()) {
            String schema =
                    projection + "_" + bench.projections().status(projection).generation();
            note("the " + projection, bytes(sql, schema, "%") / events, events);
        }
    }

    private void note(String where, double bytes, long events) {
        Rates each = new Rates();
        each.add(bytes);
        bench.figures().note(bench.database(), "bytes an event in " + where + ", at " + events + " events", each);
    }

    private double bytes(JdbcClient sql, String schema, String tables) {
        return sql.sql("""
                        SELECT SUM(pg_total_relation_size(c.oid)) FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ? AND c.relname LIKE ? AND c.relkind = 'r'""").params(schema, tables).query(Double.class).single();
    }

    /** Has what answers pass over what was copied: each is to be read anew, and not by two at once. */
    private void passOver() {
        bench.ledger()
                .part(JdbcClient.class)
                .sql("UPDATE projection_segment SET position = (SELECT MAX(position) FROM event)")
                .update();
        bench.ledger().part(Feed.class).look();
        bench.awaitAll();
    }

    private void rebuild(String projection) throws Exception {
        long events = bench.events();
        Rates ours = new Rates();
        ours.add(events / secondsToRebuild(projection));
        Rates limit = new Rates();
        limit.add(events
                / bench.jdbc()
                        .secondsToReadParseAndCopy(
                                projection,
                                bench.projections().status(projection).generation()));
        bench.figures()
                .add(
                        bench.database(),
                        "rebuild " + projection + " from " + events + " events, a second",
                        ours,
                        limit,
                        0.5);
    }

    private double secondsToRebuild(String projection) throws Exception {
        try (Heap heap = Heap.watched()) {
            long start = System.nanoTime();
            bench.projections().rebuild(projection);
            while (bench.projections().isRebuilding(projection)) {
                LockSupport.parkNanos(10_000_000);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            bench.figures()
                    .note(
                            bench.database(),
                            "memory after collections, at most, while " + projection + " is rebuilt from "
                                    + bench.events() + " events, MB",
                            heap.mostMegabytes());
            return seconds;
        }
    }
}

package dev.chancery.ledger;

import dev.chancery.consultation.AccessLog;
import dev.chancery.ledger.Figures.Rates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** How many reads a second there are with the access log, beside a ledger that has none. */
final class AccessLogFigures {

    private static final int CLIENTS = 8;
    private static final int READS = Integer.getInteger("bench.reads", 1_000);
    private static final int ROUNDS = 20;
    private static final int DOSSIERS = 60;

    private final Figures figures;

    AccessLogFigures(Figures figures) {
        this.figures = figures;
    }

    /** Both at one time, each on a database of its own, and measured in turn. */
    void measure(String database, Path with, List<String> on, Path without, List<String> beside) throws Exception {
        try (RunningLedger logged = RunningLedger.onFiles(with, on.toArray(String[]::new));
                RunningLedger unlogged = RunningLedger.withoutAccessLog(without, beside.toArray(String[]::new))) {
            fill(logged);
            fill(unlogged);
            for (String path : List.of("/api/open-issues", "/api/dossiers/{id}")) {
                Rates ours = new Rates();
                Rates limit = new Rates();
                for (int round = -Bench.WARM_UP; round < ROUNDS; round++) {
                    boolean first = round % 2 == 0; // whoever is first has what is left of the round before
                    double one = rate(first ? logged : unlogged, path);
                    double other = rate(first ? unlogged : logged, path);
                    if (round >= 0) {
                        ours.add(first ? one : other);
                        limit.add(first ? other : one);
                    }
                }
                figures.addRounds(
                        database, "reads of " + path + " by 8 clients with the access log, a second", ours, limit, 0.9);
            }
        }
    }

    /** With the writing of what waits, so that nothing is left for the other's time. */
    private static double rate(RunningLedger ledger, String path) throws Exception {
        long start = System.nanoTime();
        var next = new AtomicInteger(); // another each time, or H2 would answer from what it has answered before
        Load.rate(
                CLIENTS,
                READS,
                thread -> Load.get(
                        ledger.baseUri() + path.replace("{id}", "bench-" + next.getAndIncrement() % DOSSIERS)));
        ledger.part(AccessLog.class).await(Duration.ofMinutes(1));
        return CLIENTS * READS / ((System.nanoTime() - start) / 1e9);
    }

    private static void fill(RunningLedger ledger) {
        Reply last = null;
        for (int n = 0; n < DOSSIERS; n++) {
            ledger.post(
                    "/api/dossiers",
                    "{\"id\": \"bench-" + n + "\", \"parties\": [\"AZE\", \"RUS\"], \"subject\": \"Bench\"}");
            last = ledger.post("/api/dossiers/bench-" + n + "/filings", Bench.FILING);
        }
        ledger.getAfter(last, "/api/open-issues");
    }
}

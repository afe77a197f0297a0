package dev.chancery.ledger;

import dev.chancery.act.Act;
import dev.chancery.api.RequestJson;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.ledger.Figures.Rates;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Projections;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the ledger does beside what plain JDBC does in the same run: {@code ./mvnw -Pbench verify}, results in
 * {@code ledger-api/target/bench}.
 *
 * <p>{@code -Dbench.events=} says how many events are read anew, {@code -Dbench.acts=} how long the long dossier is.
 */
final class LedgerBenchmark {

    private static final int ROUNDS = 5;
    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final int ACTS = Integer.getInteger("bench.acts", 100_000);
    private static final Recording BY_THE_BENCH = new Recording("bench", "bench", null);
    private static final Figures FIGURES = new Figures();

    private static final Act ACT = RequestJson.mapper(Parties.onFile()).readValue("""
                    {"type": "demand", "kind": "investigation", "on": "2025-11-14",
                     "by": [{"party": "AZE", "office": "ministry"}], "to": [{"party": "RUS", "office": "ambassador"}],
                     "text": [{"lang": "en", "value": "An appropriate investigation of the matter is requested."}]}""", Act.class);

    @AfterAll
    static void write() throws IOException {
        FIGURES.write(Path.of("target", "bench"));
    }

    @Test
    void onH2(@TempDir Path folder) throws Exception {
        measure("H2", folder, List.of());
    }

    @Test
    void onPostgresql(@TempDir Path folder) throws Exception {
        measure(
                "PostgreSQL",
                folder,
                TestDatabase.onPostgresql(folder).settings().entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    private static void measure(String database, Path folder, List<String> settings) throws Exception {
        try (RunningLedger ledger = RunningLedger.onFiles(folder, settings.toArray(String[]::new))) {
            for (int threads : new int[] {1, 8}) {
                append(ledger, database, threads);
            }
            appendToALongDossier(ledger, database);
            PlainJdbc jdbc = new PlainJdbc(ledger.part(DataSource.class));
            jdbc.multiplyTo(EVENTS);
            awaitAll(ledger);
            for (String projection : ledger.part(Projections.class).names()) {
                rebuild(ledger, jdbc, database, projection);
            }
        }
    }

    private static void open(RunningLedger ledger, String id) {
        ledger.part(Recorder.class)
                .record(
                        new OpenDossier(id, List.of(new PartyCode("AZE"), new PartyCode("RUS")), "Bench", null),
                        BY_THE_BENCH);
    }

    private static void file(RunningLedger ledger, String id, int acts) {
        ledger.part(Recorder.class).record(new FileActs(id, Collections.nCopies(acts, ACT), null), BY_THE_BENCH);
    }

    private static void append(RunningLedger ledger, String database, int threads) throws Exception {
        int each = 400;
        PlainJdbc jdbc = new PlainJdbc(ledger.part(DataSource.class));
        List<String> dossiers = IntStream.range(0, threads)
                .mapToObj(n -> "append-" + threads + "-" + n)
                .toList();
        dossiers.forEach(id -> open(ledger, id));
        file(ledger, dossiers.getFirst(), 1);
        jdbc.takeTheLastEventForASample();
        Rates ours = new Rates();
        Rates limit = new Rates();
        for (int round = -1; round < ROUNDS; round++) { // the first is to warm up
            double ourRate = rate(threads, each, n -> file(ledger, dossiers.get(n), 1));
            double limitRate = rate(threads, each, n -> jdbc.insertAndCommit());
            if (round >= 0) {
                ours.add(ourRate);
                limit.add(limitRate);
            }
        }
        FIGURES.add(database, "append one act, " + threads + " threads, a second", ours, limit, 0.8);
    }

    private interface Append {
        void by(int thread);
    }

    private static double rate(int threads, int each, Append append) throws Exception {
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> work = new ArrayList<>();
            for (int n = 0; n < threads; n++) {
                int thread = n;
                work.add(() -> {
                    for (int i = 0; i < each; i++) {
                        append.by(thread);
                    }
                    return null;
                });
            }
            for (Future<Void> done : pool.invokeAll(work)) {
                done.get();
            }
        }
        return threads * each / ((System.nanoTime() - start) / 1e9);
    }

    private static void appendToALongDossier(RunningLedger ledger, String database) {
        open(ledger, "short");
        file(ledger, "short", 10);
        open(ledger, "long");
        for (int acts = 0; acts < ACTS; acts += 500) {
            file(ledger, "long", 500);
        }
        awaitAll(ledger);
        Rates inLong = new Rates();
        Rates inShort = new Rates();
        for (int n = -200; n < 500; n++) {
            if (n % 100 == 0) {
                open(ledger, "short-" + n);
                file(ledger, "short-" + n, 10);
            }
            long start = System.nanoTime();
            file(ledger, "long", 1);
            long between = System.nanoTime();
            file(ledger, "short-" + Math.floorDiv(n, 100) * 100, 1);
            if (n >= 0) {
                inLong.add((between - start) / 1e6);
                inShort.add((System.nanoTime() - between) / 1e6);
            }
        }
        FIGURES.addAtMost(database, "append to a dossier of " + ACTS + " acts, ms", inLong, inShort, 1.2, 2);
    }

    private static void awaitAll(RunningLedger ledger) {
        Projections projections = ledger.part(Projections.class);
        long last = ledger.part(LedgerEvents.class).lastPosition();
        projections.names().forEach(name -> {
            while (!projections.awaitPosition(name, last, java.time.Duration.ofSeconds(10))) {
                Thread.onSpinWait();
            }
        });
    }

    private static void rebuild(RunningLedger ledger, PlainJdbc jdbc, String database, String projection) {
        Projections projections = ledger.part(Projections.class);
        long events = ledger.part(LedgerEvents.class).count();
        long start = System.nanoTime();
        projections.rebuild(projection);
        while (projections.isRebuilding(projection)) {
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
        Rates ours = new Rates();
        ours.add(events / ((System.nanoTime() - start) / 1e9));
        Rates limit = new Rates();
        limit.add(events
                / jdbc.secondsToReadParseAndCopy(
                        projection, projections.status(projection).generation()));
        FIGURES.add(database, "rebuild " + projection + " from " + events + " events, a second", ours, limit, 0.5);
    }
}

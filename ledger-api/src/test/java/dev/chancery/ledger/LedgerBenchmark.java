package dev.chancery.ledger;

import dev.chancery.act.Act;
import dev.chancery.api.RequestJson;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.ledger.Figures.Rates;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import dev.chancery.projection.Projections;
import dev.chancery.store.Feed;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger does beside what plain JDBC, or a bare endpoint, does in the same run: {@code ./mvnw -Pbench verify},
 * results in {@code ledger-api/target/bench}.
 *
 * <p>{@code -Dbench.events=} says how many events there are, {@code -Dbench.acts=} how long the long dossier is.
 */
final class LedgerBenchmark {

    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;
    private static final int EVENTS = Integer.getInteger("bench.events", 1_000_000);
    private static final int ACTS = Integer.getInteger("bench.acts", 100_000);
    private static final int QUERIES = 200;
    private static final Recording BY_THE_BENCH = new Recording("bench", "bench", null);
    private static final Figures FIGURES = new Figures();
    private static final String JSON_LINES = "application/jsonl";

    private static final String FILED = """
            {"type": "demand", "kind": "investigation", "on": "2025-11-14",
             "by": [{"party": "AZE", "office": "ministry"}], "to": [{"party": "RUS", "office": "ambassador"}],
             "text": [{"lang": "en", "value": "An appropriate investigation of the matter is requested."}]}""";
    private static final Act ACT = RequestJson.mapper(Parties.onFile()).readValue(FILED, Act.class);
    private static final String FILING = "{\"acts\": [" + FILED + "]}";

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

    @Test
    void startAndMemory(@TempDir Path folder) throws Exception {
        new StartFigures(FIGURES, folder).measure();
    }

    private static void measure(String database, Path folder, List<String> settings) throws Exception {
        try (RunningLedger ledger = RunningLedger.onFiles(folder, settings.toArray(String[]::new))) {
            PlainJdbc jdbc = new PlainJdbc(ledger.part(DataSource.class));
            try (ConfigurableApplicationContext bare = BareApplication.over(jdbc)) {
                String beside = BareApplication.address(bare);
                appendToALongDossier(ledger, database);
                for (int threads : new int[] {1, 8}) {
                    append(ledger, jdbc, database, threads);
                }
                for (int clients : new int[] {1, 16}) {
                    appendOverHttp(ledger, beside, database, clients);
                }
                history(ledger, beside, database);
                grow(ledger, jdbc, database);
                ledger.part(JdbcClient.class).sql("ANALYZE").update();
                openIssues(ledger, beside, database);
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

    private static List<String> openAll(RunningLedger ledger, String name, int dossiers) {
        List<String> ids = IntStream.range(0, dossiers)
                .mapToObj(n -> name + "-" + dossiers + "-" + n)
                .toList();
        ids.forEach(id -> open(ledger, id));
        file(ledger, ids.getFirst(), 1);
        return ids;
    }

    private static void append(RunningLedger ledger, PlainJdbc jdbc, String database, int threads) throws Exception {
        List<String> dossiers = openAll(ledger, "append", threads);
        jdbc.takeTheLastEventForASample();
        Rates ours = new Rates();
        Rates limit = new Rates();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double ourRate = Load.rate(threads, 400, n -> file(ledger, dossiers.get(n), 1));
            awaitAll(ledger);
            double limitRate = Load.rate(threads, 400, n -> jdbc.insertAndCommit());
            if (round >= 0) {
                ours.add(ourRate);
                limit.add(limitRate);
            }
        }
        FIGURES.add(database, "append one act, " + threads + " threads, a second", ours, limit, 0.8);
    }

    private static void appendOverHttp(RunningLedger ledger, String beside, String database, int clients)
            throws Exception {
        List<String> dossiers = openAll(ledger, "http", clients);
        Rates ours = new Rates();
        Rates limit = new Rates();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double ourRate = Load.rate(
                    clients,
                    200,
                    n -> Load.post(ledger.baseUri() + "/api/dossiers/" + dossiers.get(n) + "/filings", FILING));
            awaitAll(ledger);
            double limitRate = Load.rate(clients, 200, n -> Load.post(beside + "/rows", FILING));
            if (round >= 0) {
                ours.add(ourRate);
                limit.add(limitRate);
            }
        }
        FIGURES.add(database, "append over HTTP, " + clients + " clients, a second", ours, limit, 0.7);
    }

    private static void appendToALongDossier(RunningLedger ledger, String database) throws Exception {
        open(ledger, "long");
        for (int acts = 0; acts < ACTS; acts += 500) {
            file(ledger, "long", 500);
        }
        awaitAll(ledger);
        Rates inLong = new Rates();
        Rates inShort = new Rates();
        for (int part = -1; part < 5; part++) {
            String brief = "short-" + (part + 1);
            open(ledger, brief);
            file(ledger, brief, 10);
            Load.inTurn(
                    100,
                    n -> file(ledger, "long", 1),
                    part < 0 ? new Rates() : inLong,
                    n -> file(ledger, brief, 1),
                    part < 0 ? new Rates() : inShort);
        }
        FIGURES.addAtMost(database, "append to a dossier of " + ACTS + " acts, ms", inLong, inShort, 1.2, 2);
    }

    private static void history(RunningLedger ledger, String beside, String database) throws Exception {
        Rates ours = new Rates();
        Rates limit = new Rates();
        String history = ledger.baseUri() + "/api/dossiers/long/history";
        Load.inTurn(
                ROUNDS,
                n -> Load.drain(history, JSON_LINES),
                new Rates(),
                n -> Load.drain(beside + "/rows/long", JSON_LINES),
                new Rates());
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(ACTS / Load.millis(n -> Load.drain(history, JSON_LINES)) * 1_000);
            limit.add(ACTS / Load.millis(n -> Load.drain(beside + "/rows/long", JSON_LINES)) * 1_000);
        }
        FIGURES.add(database, "history of a dossier of " + ACTS + " acts, events a second", ours, limit, 0.5);
    }

    /** A ledger of ten thousand events, of a hundred thousand, of a million: what it takes to keep, and how fast it is. */
    private static void grow(RunningLedger ledger, PlainJdbc jdbc, String database) throws Exception {
        DataSource tables = ledger.part(DataSource.class);
        ManyDossiers many = new ManyDossiers();
        many.recordModels(ledger);
        for (int events :
                IntStream.of(10_000, 100_000, EVENTS).distinct().sorted().toArray()) {
            many.copyUntil(tables, events);
            passOver(tables, ledger);
            for (String projection : ledger.part(Projections.class).names()) {
                if (events == EVENTS) {
                    rebuild(ledger, jdbc, database, projection);
                } else {
                    secondsToRebuild(ledger.part(Projections.class), projection);
                }
            }
            if (database.equals("PostgreSQL")) {
                sizes(ledger);
            }
            List<String> dossiers = openAll(ledger, "grown-" + events, 8);
            Rates appends = new Rates();
            for (int round = 0; round < ROUNDS; round++) {
                appends.add(Load.rate(8, 100, n -> file(ledger, dossiers.get(n), 1)));
            }
            awaitAll(ledger);
            FIGURES.note(database, "appends a second by 8 threads, at " + count(ledger) + " events", appends);
        }
    }

    private static void sizes(RunningLedger ledger) {
        JdbcClient sql = ledger.part(JdbcClient.class);
        long events = count(ledger);
        note("the store", bytes(sql, "public", "event") / events, events);
        for (String projection : ledger.part(Projections.class).names()) {
            String schema = projection + "_"
                    + ledger.part(Projections.class).status(projection).generation();
            note("the " + projection, bytes(sql, schema, "%") / events, events);
        }
    }

    private static void note(String where, double bytes, long events) {
        Rates each = new Rates();
        each.add(bytes);
        FIGURES.note("PostgreSQL", "bytes an event in " + where + ", at " + events + " events", each);
    }

    private static double bytes(JdbcClient sql, String schema, String tables) {
        return sql.sql("""
                        SELECT SUM(pg_total_relation_size(c.oid)) FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE n.nspname = ? AND c.relname LIKE ? AND c.relkind = 'r'""").params(schema, tables).query(Double.class).single();
    }

    private static long count(RunningLedger ledger) {
        return ledger.part(LedgerEvents.class).count();
    }

    /** Has what answers pass over what was copied: each is to be read anew, and not by two at once. */
    private static void passOver(DataSource database, RunningLedger ledger) {
        JdbcClient.create(database)
                .sql("UPDATE projection_segment SET position = (SELECT MAX(position) FROM event)")
                .update();
        ledger.part(Feed.class).look();
        awaitAll(ledger);
    }

    private static void awaitAll(RunningLedger ledger) {
        Projections projections = ledger.part(Projections.class);
        long last = ledger.part(LedgerEvents.class).lastPosition();
        long end = System.nanoTime() + TimeUnit.HOURS.toNanos(1);
        projections.names().forEach(name -> {
            while (!projections.awaitPosition(name, last, Duration.ofSeconds(10))) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(name + " does not come to position " + last + ".");
                }
            }
        });
    }

    private static void rebuild(RunningLedger ledger, PlainJdbc jdbc, String database, String projection) {
        Projections projections = ledger.part(Projections.class);
        long events = ledger.part(LedgerEvents.class).count();
        Rates ours = new Rates();
        ours.add(events / secondsToRebuild(projections, projection));
        Rates limit = new Rates();
        limit.add(events
                / jdbc.secondsToReadParseAndCopy(
                        projection, projections.status(projection).generation()));
        FIGURES.add(database, "rebuild " + projection + " from " + EVENTS + " events, a second", ours, limit, 0.5);
    }

    private static double secondsToRebuild(Projections projections, String projection) {
        long start = System.nanoTime();
        projections.rebuild(projection);
        while (projections.isRebuilding(projection)) {
            LockSupport.parkNanos(10_000_000);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Every filter, first and hundredth page, now and as of the middle of the ledger. */
    private static void openIssues(RunningLedger ledger, String beside, String database) throws Exception {
        long middle = ledger.part(LedgerEvents.class).lastPosition() / 2;
        for (String filter : List.of(
                "",
                "&party=AZE",
                "&claimant=AZE",
                "&respondent=RUS",
                "&kind=claim",
                "&status=open",
                "&overdue=true",
                "&contested=true",
                "&dossier=" + ManyDossiers.name(1_000),
                "&sort=due",
                "&sort=dossier")) {
            for (String asOf : List.of("", "&asOf=" + middle)) {
                String first = "/api/open-issues?limit=50" + filter + asOf;
                String hundredth = hundredthPage(ledger, first);
                for (String page : Stream.of(first, hundredth).distinct().toList()) {
                    openIssues(
                            ledger,
                            beside,
                            database,
                            "open issues" + filter + (asOf.isEmpty() ? "" : "&asOf=middle")
                                    + (page.equals(first) ? "" : ", page 100"),
                            page);
                }
            }
        }
    }

    private static String hundredthPage(RunningLedger ledger, String first) throws Exception {
        JsonMapper json = JsonMapper.builder().build();
        String page = first;
        for (int n = 1; n < 100; n++) {
            JsonNode next = json.readTree(Load.get(ledger.baseUri() + page)).get("next");
            if (next == null) {
                return first;
            }
            page = next.stringValue();
        }
        return page;
    }

    private static void openIssues(RunningLedger ledger, String beside, String database, String work, String page)
            throws Exception {
        String url = ledger.baseUri() + page;
        BareApplication.answer("page", JsonMapper.builder().build().readTree(Load.get(url)));
        Rates ours = new Rates();
        Rates limit = new Rates();
        Load.inTurn(QUERIES, n -> Load.get(url), ours, n -> Load.get(beside + "/constant/page"), limit);
        FIGURES.addTail(database, work + ", p99 ms", ours, limit, 3);
    }
}

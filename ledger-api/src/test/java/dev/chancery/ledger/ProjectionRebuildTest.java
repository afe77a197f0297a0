package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.projection.Projections;
import dev.chancery.projection.Rows;
import dev.chancery.store.LedgerEvents;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of every projection are a function of the ledger: read anew, however it is cut up, they are the same. */
@Timeout(120)
final class ProjectionRebuildTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);
    private static final long SEED = 19_990_507;

    @TempDir
    static Path folder;

    static RunningLedger ledger;

    /** Every table of every projection, as it was filled while the filings came in. */
    private static Map<String, List<String>> asFiled;

    @BeforeAll
    static void file() {
        ledger = RunningLedger.onFiles(folder);
        amend(KyivCase.whole(ledger, KyivCase.ID));
        for (int n = 0; n < 3; n++) {
            int taken = new RandomFilings(ledger, "random-" + n, SEED + n).file(50);
            assertThat(taken).as("filings taken of seed %d", SEED + n).isGreaterThan(20);
        }
        asFiled = dump();
    }

    /** Does to acts on file whatever can be done to them. */
    private static void amend(KyivCase kyiv) {
        String acts = "/api/dossiers/" + KyivCase.ID + "/acts/";
        List<Reply> replies = List.of(
                ledger.post(acts + kyiv.folio("a2") + "/assessments", """
                        {"of": [29], "opinion": "April 2022", "reason": "The statement says after which attack."}"""),
                ledger.post(acts + kyiv.folio("a12") + "/corrections", """
                        {"set": {"references": {"ours": {"number": "7/2025"}}}, "reason": "seen on the copy"}""", "If-Match", "\"63\""),
                ledger.post(acts + kyiv.folio("a5") + "/corrections", """
                        {"set": {"on": "2024-08-08"}, "reason": "misread"}""", "If-Match", "\"64\""),
                ledger.post(acts + kyiv.folio("c4") + "/strike-out", """
                        {"reason": "said of another strike"}""", "If-Match", "\"65\""),
                ledger.post("/api/dossiers/" + KyivCase.ID + "/corrections", """
                        {"subject": "The embassy in Kyiv", "reason": "too long"}""", "If-Match", "\"66\""),
                ledger.post(acts.replaceAll("/$", ""), """
                        {"type": "public-statement", "by": [{"party": "RUS"}], "marking": {"classification": "secret"}}"""));
        assertThat(replies).extracting(Reply::status).as("%s", replies).containsOnly(201);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @Test
    void dumpsRowsOfEveryTable() {
        assertThat(asFiled.keySet())
                .containsExactly(
                        "audit.entry",
                        "docket.issue",
                        "docket.sight",
                        "docket.standing",
                        "position.act",
                        "position.citation",
                        "position.commitment",
                        "position.dossier",
                        "position.harm",
                        "position.line",
                        "position.notice",
                        "position.stance",
                        "register.account",
                        "register.act",
                        "register.assessment",
                        "register.cover",
                        "register.discrepancy",
                        "register.dossier",
                        "register.paper",
                        "register.party",
                        "register.person",
                        "register.reference",
                        "register.serial_number",
                        "register.strike_out",
                        "register.word");
        assertThat(asFiled.values()).noneMatch(List::isEmpty);
        assertThat(asFiled.get("audit.entry"))
                .hasSize(Math.toIntExact(ledger.part(LedgerEvents.class).count()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1})
    void givesTheSameRowsInBatchesOf(int events) {
        ledger.restart("--ledger.projections.rebuild-batch-size=" + events);
        rebuildAll();
        assertRowsAreAsFiled();
    }

    @Test
    void givesTheSameRowsWhenItIsCutShort() {
        for (int n = 0; n < 2; n++) {
            ledger.restart("--ledger.projections.rebuild-batch-size=1");
            ledger.part(Projections.class).names().forEach(ledger.part(Projections.class)::rebuild);
        }
        ledger.restart();
        awaitRebuilt();
        assertRowsAreAsFiled();
    }

    @Test
    void givesTheSameRowsInFourSegments() {
        ledger.restart("--ledger.projections.segments=4", "--ledger.projections.rebuild-batch-size=7");
        rebuildAll();
        assertRowsAreAsFiled();
        assertThat(ledger.part(Projections.class).statuses())
                .allSatisfy(status -> assertThat(status.segments()).hasSize(4));
    }

    private static void rebuildAll() {
        Projections projections = ledger.part(Projections.class);
        projections.names().forEach(projections::rebuild);
        awaitRebuilt();
    }

    private static void awaitRebuilt() {
        Projections projections = ledger.part(Projections.class);
        long start = System.nanoTime();
        while (projections.names().stream().anyMatch(projections::isRebuilding)) {
            assertThat(System.nanoTime() - start)
                    .as("nanoseconds, %s", projections.statuses())
                    .isLessThan(LONG_ENOUGH.toNanos());
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void assertRowsAreAsFiled() {
        Map<String, List<String>> rows = dump();
        assertThat(rows.keySet()).isEqualTo(asFiled.keySet());
        rows.forEach((table, lines) ->
                assertThat(lines).as("%s after filings of seed %d", table, SEED).isEqualTo(asFiled.get(table)));
    }

    /** The rows of each table, sorted, once every projection has come to the end. */
    private static Map<String, List<String>> dump() {
        Projections projections = ledger.part(Projections.class);
        long last = ledger.part(LedgerEvents.class).lastPosition();
        Map<String, List<String>> rows = new TreeMap<>();
        for (String projection : projections.names()) {
            assertThat(projections.awaitPosition(projection, last, LONG_ENOUGH)).isTrue();
            Rows tables = projections.rows(projection);
            int generation = projections.status(projection).generation();
            for (String table : ledger.part(JdbcClient.class)
                    .sql("SELECT LOWER(table_name) FROM information_schema.tables WHERE LOWER(table_schema) = ?")
                    .param(projection + "_" + generation)
                    .query(String.class)
                    .list()) {
                rows.put(
                        projection + "." + table,
                        tables
                                .sql("SELECT * FROM " + projection + "." + table)
                                .query((row, number) -> line(row.getMetaData().getColumnCount(), row::getObject))
                                .list()
                                .stream()
                                .sorted()
                                .toList());
            }
        }
        return rows;
    }

    private interface Columns {
        Object at(int column) throws SQLException;
    }

    private static String line(int columns, Columns row) throws SQLException {
        var line = new StringBuilder();
        for (int column = 1; column <= columns; column++) {
            Object value = row.at(column);
            line.append(value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : value)
                    .append(" | ");
        }
        return line.toString();
    }
}

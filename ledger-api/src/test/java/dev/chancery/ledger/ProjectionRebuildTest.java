package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Projections;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of every projection are a function of the ledger: read anew, however it is cut up, they are the same. */
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
                        {"subject": "The embassy in Kyiv", "reason": "too long"}""", "If-Match", "\"66\""));
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
                        "audit_entry",
                        "docket_issue",
                        "position_act",
                        "position_citation",
                        "position_commitment",
                        "position_dossier",
                        "position_harm",
                        "position_line",
                        "position_notice",
                        "position_stance",
                        "register_account",
                        "register_act",
                        "register_assessment",
                        "register_cover",
                        "register_discrepancy",
                        "register_dossier",
                        "register_paper",
                        "register_party",
                        "register_person",
                        "register_reference",
                        "register_strike_out");
        assertThat(asFiled.values()).noneMatch(List::isEmpty);
        assertThat(asFiled.get("audit_entry"))
                .hasSize(Math.toIntExact(ledger.part(LedgerEvents.class).count()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1})
    void givesTheSameRowsInBatchesOf(int events) {
        ledger.restart("--ledger.projections.batch-size=" + events);
        rebuildAll();
        assertRowsAreAsFiled();
    }

    @Test
    void givesTheSameRowsWhenItIsCutShort() {
        ledger.restart("--ledger.projections.batch-size=1");
        for (int n = 0; n < 2; n++) {
            rebuildAll();
            ledger.restart("--ledger.projections.batch-size=1");
        }
        assertRowsAreAsFiled();
    }

    @Test
    void givesTheSameRowsInFourSegments() throws SQLException {
        ledger.close();
        forgetProjections();
        ledger = RunningLedger.onFiles(folder, "--ledger.projections.segments=4", "--ledger.projections.batch-size=7");
        assertRowsAreAsFiled();
    }

    private static void rebuildAll() {
        Projections projections = ledger.part(Projections.class);
        projections.names().forEach(projections::rebuild);
    }

    private static void assertRowsAreAsFiled() {
        Map<String, List<String>> rows = dump();
        assertThat(rows.keySet()).isEqualTo(asFiled.keySet());
        rows.forEach((table, lines) ->
                assertThat(lines).as("%s after filings of seed %d", table, SEED).isEqualTo(asFiled.get(table)));
    }

    /** The rows of each table in the order of its primary key, once every projection has come to the end. */
    private static Map<String, List<String>> dump() {
        Projections projections = ledger.part(Projections.class);
        long last = ledger.part(LedgerEvents.class).lastPosition();
        JdbcClient database = ledger.part(JdbcClient.class);
        Map<String, List<String>> rows = new TreeMap<>();
        for (String projection : projections.names()) {
            assertThat(projections.awaitPosition(projection, last, LONG_ENOUGH)).isTrue();
            for (String table : tables(database, projection)) {
                rows.put(
                        table,
                        database.sql("SELECT * FROM " + table + " ORDER BY " + primaryKey(database, table))
                                .query((row, number) -> line(row.getMetaData().getColumnCount(), row::getObject))
                                .list());
            }
        }
        return rows;
    }

    private static List<String> tables(JdbcClient database, String projection) {
        return database.sql("""
                        SELECT LOWER(table_name) FROM information_schema.tables
                        WHERE LOWER(table_schema) = 'public' AND LOWER(table_name) LIKE ?""").param(projection + "\\_%").query(String.class).list();
    }

    private static String primaryKey(JdbcClient database, String table) {
        return database.sql("""
                        SELECT part.column_name FROM information_schema.key_column_usage part
                        JOIN information_schema.table_constraints whole ON whole.constraint_name = part.constraint_name
                        WHERE LOWER(whole.table_name) = ? AND whole.constraint_type = 'PRIMARY KEY'
                        ORDER BY part.ordinal_position""").param(table).query(String.class).list().stream()
                .collect(Collectors.joining(", "));
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

    private static void forgetProjections() throws SQLException {
        try (Connection database = TestDatabase.in(folder).open();
                Statement sql = database.createStatement()) {
            sql.execute("DELETE FROM projection_token WHERE projection <> '__config'");
            for (String table : asFiled.keySet()) {
                sql.execute("DELETE FROM " + table);
            }
        }
    }
}

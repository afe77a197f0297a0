package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.store.LedgerEvents;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** A ledger whose tables are those of an earlier version is read anew from its events, and says the same. */
@Tag("h2") // no earlier ledger was on PostgreSQL
final class UpgradeTest {

    @TempDir
    Path folder;

    @Test
    void readsAnEarlierLedgersEventsIntoTheTablesOfToday() throws SQLException {
        try (RunningLedger ledger = RunningLedger.onFiles(folder)) {
            KyivCase.whole(ledger, KyivCase.ID);
            List<String> said = answers(ledger);
            ledger.stop();
            makeItEarlier();
            ledger.restart();
            assertThat(answers(ledger)).isEqualTo(said);
        }
    }

    private static List<String> answers(RunningLedger ledger) {
        String position = String.valueOf(ledger.part(LedgerEvents.class).lastPosition());
        var answers = new ArrayList<String>();
        for (String path : List.of("", "/acts?limit=500", "/issues", "/positions", "/discrepancies", "/audit-trail")) {
            Reply reply = ledger.get("/api/dossiers/" + KyivCase.ID + path, "Ledger-Position", position);
            assertThat(reply.status()).as("%s", reply).isEqualTo(200);
            answers.add(reply.text());
        }
        return answers;
    }

    /** Puts the tables back that there were before version 5 of them, caught up and with other rows than today's. */
    private void makeItEarlier() throws SQLException {
        try (Connection database = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("ledger"), "sa", "");
                Statement sql = database.createStatement()) {
            for (String table : projected(sql)) {
                sql.execute("DROP TABLE " + table);
            }
            for (String script : List.of("V2__register.sql", "V3__docket.sql")) {
                ScriptUtils.executeSqlScript(database, new ClassPathResource("db/migration/" + script));
            }
            sql.execute("DELETE FROM \"flyway_schema_history\" WHERE CAST(\"version\" AS INTEGER) >= 5");
            sql.execute("DELETE FROM projection_token WHERE projection = 'position'");
        }
    }

    private static List<String> projected(Statement sql) throws SQLException {
        var tables = new ArrayList<String>();
        try (ResultSet found = sql.executeQuery("""
                SELECT table_name FROM information_schema.tables
                WHERE table_name LIKE 'REGISTER\\_%' OR table_name LIKE 'DOCKET\\_%' OR table_name LIKE 'POSITION\\_%'""")) {
            while (found.next()) {
                tables.add(found.getString(1));
            }
        }
        assertThat(tables).hasSizeGreaterThan(10);
        return tables;
    }
}

package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.store.LedgerEvents;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger whose tables are those of an earlier version is read anew from its events, and says the same. */
@Tag("h2")
final class UpgradeTest {

    @TempDir
    Path folder;

    @TempDir
    Path earlier;

    @Test
    void readsAnEarlierLedgersEventsIntoTheTablesOfToday() throws SQLException {
        List<String> said;
        try (RunningLedger ledger = RunningLedger.onFiles(folder)) {
            KyivCase.whole(ledger, KyivCase.ID);
            said = answers(ledger);
        }
        copyEventsIntoAnEarlierLedger();
        try (RunningLedger ledger = RunningLedger.onFiles(earlier)) {
            assertThat(answers(ledger)).isEqualTo(said);
            KyivCase.whole(ledger, "opened-since");
            assertThat(ledger.part(LedgerEvents.class).of("opened-since")).hasSizeGreaterThan(10);
        }
    }

    private static List<String> answers(RunningLedger ledger) {
        String position = String.valueOf(ledger.part(LedgerEvents.class).lastPosition());
        var answers = new ArrayList<String>();
        for (String path :
                List.of("", "/acts?limit=500", "/issues", "/positions", "/discrepancies", "/audit-trail?limit=500")) {
            Reply reply = ledger.get("/api/dossiers/" + KyivCase.ID + path, "Ledger-Position", position);
            assertThat(reply.status()).as("%s", reply).isEqualTo(200);
            answers.add(reply.text().replaceAll("\"position\":\\d+", ""));
        }
        return answers;
    }

    /** As version 7 of the tables had them: with gaps in their positions, and times that leave .000 out. */
    private void copyEventsIntoAnEarlierLedger() throws SQLException {
        Flyway.configure().dataSource(url(earlier), "sa", "").target("7").load().migrate();
        try (Connection from = DriverManager.getConnection(url(folder), "sa", "");
                Connection to = DriverManager.getConnection(url(earlier), "sa", "");
                PreparedStatement insert =
                        to.prepareStatement("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
                ResultSet events = from.createStatement().executeQuery("SELECT * FROM event ORDER BY position")) {
            while (events.next()) {
                insert.setLong(1, 2 * events.getLong(1));
                for (int column = 2; column <= 10; column++) {
                    insert.setObject(column, events.getObject(column));
                }
                insert.setString(6, events.getString("recorded_at").replace(".000Z", "Z"));
                insert.executeUpdate();
            }
        }
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("ledger");
    }
}

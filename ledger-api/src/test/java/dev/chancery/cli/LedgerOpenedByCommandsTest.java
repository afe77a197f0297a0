package dev.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Shell;
import dev.chancery.ledger.Shell.Done;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Commands open the ledger themselves; where it cannot be opened, they say why. */
@Tag("h2") // on PostgreSQL: MovedLedgerTest
final class LedgerOpenedByCommandsTest {

    @TempDir
    Path home;

    /** The transcript of a small dossier, as the first version wrote it. */
    private Path transcript() throws IOException {
        Path file = home.resolve("format-1.jsonl");
        try (var in = LedgerOpenedByCommandsTest.class.getResourceAsStream("/transcripts/format-1.jsonl")) {
            Files.write(file, in.readAllBytes());
        }
        return file;
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = TestDatabase.inFiles(home).open()) {
            connection.createStatement().execute(sql);
        }
    }

    @Test
    void takesOverWhatWasOnceExportedAndIsFoundOutWhereAProjectionLacksSomething() throws Exception {
        Path transcript = transcript();
        Shell shell = Shell.with("--ledger.home=" + home);
        assertThat(shell.run("import", transcript).out()).isEqualTo("5 events taken over; 0 were here already.\n");
        assertThat(shell.run("verify").exit()).isZero();
        change("UPDATE event SET event_id = event_id || '!' WHERE folio = 4");
        Done refused = shell.run("import", transcript);
        assertThat(refused.exit()).isEqualTo(6);
        assertThat(refused.err())
                .startsWith("Folio 4 of hand is on file here with other content; nothing was taken over.");
        change("UPDATE event SET event_id = REPLACE(event_id, '!', '')");
        change("""
                INSERT INTO event (position, dossier, folio, stream_type, event_id, recorded_at, type, revision, payload, metadata)
                SELECT 0, dossier, 5, stream_type, 'late', recorded_at, type, revision, payload, metadata
                FROM event WHERE folio = 4""");
        Done verified = shell.run("verify", "--json");

        assertThat(verified.exit()).as(verified.out()).isEqualTo(1);
        assertThat(verified.json().get("projections").values()).hasSize(4).allSatisfy(projection -> {
            assertThat(projection.get("missing").intValue()).isEqualTo(1);
            assertThat(projection.get("wrong").stringValue()).contains("Rebuild it");
        });

        Done rebuilt = shell.run("rebuild", "--all", "--wait", "--json");
        assertThat(rebuilt.exit()).as(rebuilt.out()).isZero();
        assertThat(rebuilt.json().get("projections").values())
                .extracting(projection -> projection.get("generation").intValue())
                .containsOnly(2);
        assertThat(shell.run("verify").out().lines()).allMatch(line -> line.endsWith(" is complete: 6 events."));
        assertThat(findings(shell)).contains("good projections", "good tables").doesNotContain("wrong clock");

        change("UPDATE event SET recorded_at = '"
                + Instant.now().plus(1, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS) + "' WHERE folio = 4");
        assertThat(findings(shell)).contains("wrong clock");
        change("INSERT INTO \"flyway_schema_history\" SELECT 99, '99', 'later', \"type\", \"script\", \"checksum\","
                + " \"installed_by\", \"installed_on\", \"execution_time\", TRUE FROM \"flyway_schema_history\""
                + " WHERE \"version\" = '9'");
        assertThat(findings(shell)).contains("wrong tables");
    }

    private static List<String> findings(Shell shell) {
        Done done = shell.run("doctor", "--json");
        List<String> findings = done.json().get("findings").values().stream()
                .map(finding -> finding.get("grade").stringValue() + " "
                        + finding.get("check").stringValue())
                .toList();
        boolean wrong = findings.stream().anyMatch(finding -> finding.startsWith("wrong"));
        assertThat(done.exit()).as(done.out()).isEqualTo(wrong ? 1 : 0);
        return findings;
    }

    @Test
    void isNotMadeByACommandThatReads() {
        Done done = Shell.with("--ledger.home=" + home.resolve("nowhere")).run("export", "--json");

        assertThat(done.exit()).isEqualTo(4);
        assertThat(done.err()).contains("There is no ledger where it was looked for.");
        JsonNode answer = done.json();
        assertThat(answer.get("exit").intValue()).isEqualTo(4);
        assertThat(answer.get("error").stringValue()).contains("LEDGER_HOME");
        assertThat(home.resolve("nowhere")).doesNotExist();
    }

    @Test
    void isNotOpenedWhereItWouldLoseWhatItIsGiven() {
        Shell shell = Shell.with(
                "--spring.datasource.url=jdbc:h2:file:" + home.resolve("lax"),
                "--ledger.home=" + home,
                "--ledger.homme=x",
                "--ledger.projections.segments=many",
                "--ledger.local-users=some");
        Done done = shell.run("import", home.resolve("nothing.jsonl"));
        assertThat(done.exit()).isEqualTo(5);

        Done doctor = shell.run("doctor");
        assertThat(doctor.exit()).isEqualTo(1);
        assertThat(doctor.out())
                .contains("there is no setting ledger.homme")
                .contains("ledger.projections.segments cannot be \"many\". Give 0 to 64.")
                .contains("ledger.local-users cannot be \"some\"")
                .contains("Add ;WRITE_DELAY=0 to the database URL.")
                .contains("There is no ledger there yet");
    }

    @Test
    void isNotOpenedWhereItsFileIsNoneOrCannotBe() throws IOException {
        Path garbage = Files.writeString(home.resolve("ledger.mv.db"), "garbage");
        Done done = Shell.with("--ledger.home=" + home).run("export");
        assertThat(done.exit()).isEqualTo(4);
        assertThat(done.err()).startsWith("The ledger cannot be opened: ").contains(garbage.toString());

        Shell nowhere = Shell.with("--ledger.home=" + garbage.resolve("beneath"));
        assertThat(nowhere.run("import", transcript()).exit()).isEqualTo(4);
        assertThat(nowhere.run("import", transcript()).err()).contains("cannot be made. Set LEDGER_HOME");
        assertThat(findings(nowhere)).contains("wrong disk");
    }

    @Test
    void isNotOpenedWhereTheDatabaseCannotBeReached() {
        Shell shell = Shell.with("--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/ledger");

        Done done = shell.run("verify");
        assertThat(done.exit()).isEqualTo(4);
        assertThat(done.err()).startsWith("The database cannot be reached: ").contains("`doctor`");
        assertThat(findings(shell)).contains("wrong database", "note disk");
    }
}

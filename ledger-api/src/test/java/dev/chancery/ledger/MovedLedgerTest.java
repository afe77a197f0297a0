package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Shell.Done;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A ledger moves from H2 to PostgreSQL and back to H2, by its transcript. */
@Tag("postgresql")
final class MovedLedgerTest {

    private static final List<String> DOSSIERS = List.of(KyivCase.ID, "at-random", "kept");
    private static final String STATEMENT = """
            {"type": "public-statement", "by": [{"party": "RUS"}], "on": "2025-11-14"}""";

    @TempDir
    Path onH2;

    @TempDir
    Path home;

    @TempDir
    Path onH2Again;

    private Path transcript;

    @Test
    void isTheSameToTheByteAndAnswersTheSame() throws IOException {
        List<String> said;
        Reply first;
        Instant moment;
        try (RunningLedger ledger = RunningLedger.onFiles(onH2, onFiles(onH2))) {
            moment = record(ledger);
            first = ledger.post("/api/dossiers/kept/acts", STATEMENT, "Idempotency-Key", "k-2");
            said = answers(ledger, moment);
            transcript = export(Shell.beside(ledger), onH2);
        }
        try (RunningLedger ledger = RunningLedger.onFiles(home)) {
            Shell node = Shell.with(onPostgresql());
            assertThat(node.run("import", transcript, "--json")
                            .json()
                            .get("asTheyWere")
                            .booleanValue())
                    .isTrue();
            assertThat(answers(ledger, moment)).isEqualTo(said);
            assertThat(export(Shell.beside(ledger), home)).hasSameBinaryContentAs(transcript);
            Reply again = ledger.post("/api/dossiers/kept/acts", STATEMENT, "Idempotency-Key", "k-2");
            assertThat(again.text()).isEqualTo(first.text());
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(node.run("rebuild", "audit", "--wait").exit()).isZero();
            assertThat(node.run("verify").exit()).isZero();
            assertThat(node.run("doctor", "--json").json().get("findings").values())
                    .filteredOn(finding -> !finding.get("check").stringValue().equals("settings")) // those of the tests
                    .hasSizeGreaterThan(7)
                    .noneMatch(finding -> finding.get("grade").stringValue().equals("wrong"));
        }
        Shell back = Shell.with(onFiles(onH2Again));
        assertThat(back.run("import", home.resolve("transcript.jsonl")).exit()).isZero();
        assertThat(export(back, onH2Again)).hasSameBinaryContentAs(transcript);
    }

    private static String[] onFiles(Path home) {
        TestDatabase files = TestDatabase.inFiles(home);
        return new String[] {
            "--spring.datasource.url=" + files.url(), "--spring.datasource.username=sa", "--spring.datasource.password="
        };
    }

    private String[] onPostgresql() {
        return TestDatabase.in(home).settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
    }

    private static Path export(Shell shell, Path folder) {
        Path file = folder.resolve("transcript.jsonl");
        Done done = shell.run("export", "--to", file);
        assertThat(done.exit()).as(done.err()).isZero();
        return file;
    }

    /** A moment amid the recordings. */
    private Instant record(RunningLedger ledger) throws IOException {
        KyivCase.whole(ledger, KyivCase.ID);
        Instant moment = Instant.now();
        new RandomFilings(ledger, "at-random", 20251114).file(60);
        ledger.post(
                "/api/dossiers",
                "{\"id\": \"kept\", \"parties\": [\"AZE\", \"RUS\"], \"subject\": \"«Kept» 照会 𝄞\"}",
                "Idempotency-Key",
                "k-1");
        String kept = "/api/dossiers/kept";
        for (int i = 0; i < 3; i++) {
            assertTaken(ledger.post(kept + "/acts", STATEMENT));
        }
        assertTaken(ledger.post(kept + "/acts/1/corrections", """
                {"set": {"on": "2025-11-13"}, "reason": "misread"}""", "If-Match", "\"3\""));
        assertTaken(ledger.post(kept + "/acts/2/strike-out", "{\"reason\": \"twice\"}", "If-Match", "\"4\""));
        assertTaken(ledger.post(kept + "/acts/3/accounts", """
                {"publisher": "Example News", "discrepancies": [{"states": "otherwise", "class": "contradiction"}]}"""));
        assertTaken(ledger.post(kept + "/close", "{\"reason\": \"done\"}", "If-Match", "\"6\""));
        assertTaken(ledger.post(kept + "/reopen", "{\"reason\": \"not done\"}", "If-Match", "\"7\""));
        Path acts = Files.writeString(onH2.resolve("acts.csv"), "type,by.party\npublic-statement,AZE\n");
        assertThat(Shell.beside(ledger).run("file", "kept", acts).exit()).isZero();
        return moment;
    }

    private static void assertTaken(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
    }

    /** But for positions, which are each ledger's own. */
    private static List<String> answers(RunningLedger ledger, Instant moment) {
        String[] position = {
            "Ledger-Position", String.valueOf(ledger.part(LedgerEvents.class).lastPosition())
        };
        var answers = new ArrayList<String>();
        for (String dossier : DOSSIERS) {
            Stream.of(
                            "/history",
                            "",
                            "/acts?limit=500",
                            "/issues",
                            "/positions",
                            "/discrepancies",
                            "/audit-trail?limit=500")
                    .map(path -> ledger.get("/api/dossiers/" + dossier + path, position))
                    .forEach(reply -> {
                        assertThat(reply.status()).as("%s", reply).isEqualTo(200);
                        answers.add(reply.text().replaceAll("\"position\":\\d+", ""));
                    });
        }
        Reply then = ledger.get("/api/open-issues?asOf=" + moment, position);
        assertThat(then.items()).as("on record at a moment").hasSizeGreaterThan(3);
        answers.add(
                String.join("\n", then.items().stream().map(JsonNode::toString).toList()));
        return answers;
    }
}

package dev.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.Shell;
import dev.chancery.ledger.Shell.Done;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Commands on a ledger that is there: what they record, what they say, and how they end. */
final class CommandsTest {

    @TempDir
    static Path home;

    private static RunningLedger ledger;
    private static Shell shell;

    @TempDir
    Path folder;

    private String dossier;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.onFiles(home);
        shell = Shell.beside(ledger);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    @BeforeEach
    void open(TestInfo test) {
        dossier = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        open(dossier);
    }

    private static void open(String id) {
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Filed from a file"}""".formatted(id));
    }

    private Path file(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    private List<JsonNode> acts() {
        return events().stream()
                .map(event -> JsonMapper.shared().readTree(event.json()))
                .toList();
    }

    private List<RecordedEvent> events() {
        return ledger.part(LedgerEvents.class).of(dossier).skip(1).toList();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }

    @Test
    void readEveryKindOfFieldFromATable() throws IOException {
        Path table = file(
                "acts.csv",
                "\uFEFFtype,filing,label,on,at.time,at.approximate,by.party,by.office,by.person,to.party,text.lang,text.value,respondent.party,"
                        + "respondent.why,victim.party,casualties.killed,damage,against,degree,kind,about,dueBy.within.days,"
                        + "dueBy.within.count,dueBy.basis,amount,currency,basis,channels,accounts.publisher,accounts.chain",
                "incident,one,raid,2025-11-14,01:00,TRUE,,,,,en,'=a formula,RUS,own-conduct,AZE,0,a wall | a car,,,,,,,,,,,,News.Az,"
                        + "News.Az | Ministry",
                "protest,one,,2025-11-14,,,AZE | UKR,ministry | ,,RUS,en | az,We protest | Etiraz edirik,,,,,,#raid,strong-protest,,,,,,"
                        + ",,,orally,,",
                "demand,,,2025-11-15,,,AZE,,,RUS,,,,,,,,,,compensation,1,10,calendar-days,stated,,,,,,",
                "",
                "payment,,,2025-11-20,,,RUS,,\"Galuzin, M.\",AZE,,,,,,,,,,,1,,,,1500.00,USD,ex-gratia,,,");
        Done done = shell.run("file", dossier, table);

        assertThat(done.exit()).as(done.out()).isZero();
        assertThat(done.out()).contains("3 filings recorded, with 4 acts; 0 were on file already; 0 refused.");
        assertThat(acts()).containsExactly(json("""
                        {"type": "incident", "on": "2025-11-14", "at": {"time": "01:00", "approximate": true},
                         "text": [{"lang": "en", "value": "=a formula"}],
                         "accounts": [{"publisher": "News.Az", "chain": ["News.Az", "Ministry"]}],
                         "respondent": {"party": "RUS", "why": "own-conduct"}, "victim": {"party": "AZE"},
                         "damage": ["a wall", "a car"], "casualties": {"killed": 0}}"""), json("""
                        {"type": "protest", "by": [{"party": "AZE", "office": "ministry"}, {"party": "UKR"}],
                         "to": [{"party": "RUS"}], "on": "2025-11-14", "channels": ["orally"],
                         "text": [{"lang": "en", "value": "We protest"}, {"lang": "az", "value": "Etiraz edirik"}],
                         "degree": "strong-protest", "against": [1]}"""), json("""
                        {"type": "demand", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "on": "2025-11-15",
                         "kind": "compensation", "about": [1],
                         "dueBy": {"on": "2025-11-25", "basis": "stated", "within": {"days": 10, "count": "calendar-days"}}}"""), json("""
                        {"type": "payment", "by": [{"party": "RUS", "person": "Galuzin, M."}], "to": [{"party": "AZE"}],
                         "on": "2025-11-20", "amount": 1500.00, "currency": "USD", "basis": "ex-gratia", "about": [1]}"""));
    }

    @Test
    void sayLineByLineAndColumnByColumnWhatOfATableWasRefused() throws IOException {
        Path table = file(
                "acts.csv",
                "type,filing,on,by.party,text.lang,text.value,closes",
                "public-statement,,2025-11-14,AZE,en,\"in two",
                "lines\",",
                "public-statement,two,2025-11-14,AZE,,,",
                "public-statement,two,14.11.2025,AZE,,,",
                "acceptance,,2025-11-14,RUS,,,9",
                "acceptance,,2025-11-14,RUS,,,nine",
                "public-statement,,2025-11-14,AZR,,,",
                "public-statment,,2025-11-14,AZE,,,",
                "public-statement,,2025-11-14,AZE,en | az,one,",
                "note-verbale,,2025-11-14,AZE,,,1",
                "public-statement,,2025-11-15,AZE,,,");
        Done done = shell.run("file", dossier, table, "--json");

        assertThat(done.exit()).as(done.out()).isEqualTo(1);
        assertThat(done.lines().stream()
                        .map(line -> line.path("line").asInt(0) + " "
                                + line.path("outcome").asString("") + " "
                                + line.path("code").asString("") + " "
                                + line.at("/errors/0/line").asInt(0) + " "
                                + line.at("/errors/0/column").asString("")))
                .startsWith(
                        "2 recorded  0 ",
                        "4 refused invalid-date 5 on",
                        "6 refused reference-names-nothing 6 closes",
                        "7 refused invalid-value 7 closes",
                        "8 refused unknown-party 8 by.party",
                        "9 refused unknown-type 9 type",
                        "10 refused uneven-columns 10 text.value",
                        "11 refused unknown-field 11 closes",
                        "12 recorded  0 ");
        assertThat(done.json().get("refused").intValue()).isEqualTo(7);
        assertThat(acts()).hasSize(2);
        assertThat(shell.run("file", dossier, table).out())
                .contains("Line 5, column on: refused (invalid-date): ")
                .contains("2 were on file already; 7 refused.");
    }

    @Test
    void recordOfAMendedFileOnlyWhatIsNotThere() throws IOException {
        String good = "public-statement,2025-11-14,AZE";
        shell.run("file", dossier, file("acts.csv", "type,on,by.party", good, good, "public-statement,2025-13-14,AZE"));
        Done mended = shell.run(
                "file",
                dossier,
                file(
                        "mended.csv",
                        "on,type,by.party",
                        "2025-12-14,public-statement,AZE",
                        "2025-11-14,public-statement,AZE",
                        "2025-11-14,public-statement,AZE"),
                "--json");

        assertThat(mended.exit()).isZero();
        assertThat(mended.json().get("recorded").intValue()).isEqualTo(1);
        assertThat(mended.json().get("alreadyOnFile").intValue()).isEqualTo(2);
        assertThat(acts())
                .extracting(act -> act.get("on").stringValue())
                .containsExactly("2025-11-14", "2025-11-14", "2025-12-14");
    }

    @Test
    void fileFilingsInJsonAndSayWhereTheyAreWrong() throws IOException {
        Path filings = file(
                "filings.json",
                "[",
                " {\"acts\": [",
                "  {\"type\": \"demand\", \"label\": \"d\", \"by\": [{\"party\": \"AZE\"}], \"kind\": \"information\"},",
                "  {\"type\": \"withdrawal\", \"by\": [{\"party\": \"RUS\"}], \"closes\": [\"#d\"]}]},",
                " {\"acts\": [{\"type\": \"demand\", \"by\": [{\"party\": \"AZE\"}],",
                "   \"kind\": \"information\"}], \"note\": 1},",
                " {\"acts\": [{\"type\": \"demand\", \"by\": [{\"party\": \"AZE\"}], \"kind\": \"information\"}]}",
                "]");
        Done done = shell.run("file", dossier, filings);

        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("Line 4, /acts/1/closes/0: refused (only-the-claimant-closes)"),
                        line -> assertThat(line).startsWith("Line 5, /note: refused (unknown-field)"),
                        line -> assertThat(line).startsWith("1 filings recorded, with 1 acts"));
        assertThat(acts()).hasSize(1);
    }

    @Test
    void fileActsAndFilingsALineEach() throws IOException {
        String act = "{\"type\": \"public-statement\", \"by\": [{\"party\": \"AZE\"}]}";
        Path lines = file(
                "acts.jsonl",
                act,
                "",
                "{\"acts\": [" + act + ", " + act + "]}",
                "{\"type\": ",
                "{\"type\": \"public-statement\", \"type\": \"public-statement\"}",
                "[1]",
                "{\"acts\": 7}");
        Done done = shell.run("file", dossier, lines, "--by", "R. Əliyev");

        assertThat(done.exit()).isEqualTo(1);
        assertThat(done.out().lines().map(line -> line.replaceAll("\\).*", ")")))
                .containsExactly(
                        "Line 4: refused (malformed-json)",
                        "Line 5: refused (malformed-json)",
                        "Line 6, /acts/0/type: refused (unknown-type)",
                        "Line 7, /acts: refused (invalid-value)",
                        "2 filings recorded, with 3 acts; 0 were on file already; 4 refused.");
        assertThat(events()).hasSize(3).allSatisfy(event -> {
            assertThat(event.metadata())
                    .containsEntry("recordedBy", "R. Əliyev")
                    .containsEntry("through", "cli");
            assertThat(event.metadata().get("requestId").toString()).matches("[0-9a-f-]{36}\\.[13]");
        });
    }

    @Test
    void readTheDossierFromAColumn() throws IOException {
        open(dossier + "-too");
        Path table = file(
                "acts.csv",
                "dossier,filing,type,by.party",
                dossier + ",,public-statement,AZE",
                dossier + "-too,,public-statement,RUS",
                dossier + ",x,public-statement,AZE",
                dossier + "-too,x,public-statement,AZE",
                "atlantis,,public-statement,AZE",
                ",,public-statement,AZE");
        Done done = shell.run("file", table, "--json");

        assertThat(done.lines())
                .extracting(
                        line -> line.path("code").asString(line.path("dossier").asString("")))
                .containsExactly(
                        dossier, dossier + "-too", "uneven-columns", "no-such-dossier", "no-dossier-named", "");
        assertThat(shell.run("file", dossier, table).exit()).isEqualTo(1);
        assertThat(acts()).hasSize(2);
    }

    @Test
    void recordNothingOfAFileThatCannotBeReadToItsEnd() throws IOException {
        String header = "type,by.party";
        String row = "public-statement,AZE";
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, (header + "\n" + row + "\npublic-statement,Ä\n").getBytes(StandardCharsets.ISO_8859_1));
        for (Path unreadable : List.of(
                latin,
                file("quote.csv", header, row, "\"public-statement,AZE"),
                file("cells.csv", header, row, row + ",more"),
                file("column.csv", header + ",bye.party", row),
                file("parts.csv", "type,by", row),
                file("twice.csv", "type,type", row),
                file("untyped.csv", "by.party", "AZE"),
                file("semicolons.csv", "type;by.party", "public-statement;AZE"),
                file("cut.json", "[{\"acts\": []},"),
                file("act.json", "[1]"),
                file("two.json", "{\"acts\": []} {\"acts\": []}"),
                Files.createFile(folder.resolve("empty.csv")))) {
            Done done = shell.run("file", dossier, unreadable);

            assertThat(done.exit()).as("%s: %s", unreadable, done.err()).isEqualTo(5);
            assertThat(done.err()).as("%s", unreadable).isNotBlank().doesNotContain("Exception");
        }
        assertThat(events()).isEmpty();
    }

    @Test
    void refuseWhatIsLargerThanTheApiTakes() throws IOException {
        Path large = file(
                "large.jsonl",
                "{\"type\": \"public-statement\", \"by\": [{\"party\": \"AZE\"}], \"verbatim\": \""
                        + "x".repeat(1_000_001) + "\"}");

        assertThat(shell.run("file", dossier, large).out()).contains("Line 1: refused (body-too-large)");
        assertThat(events()).isEmpty();
    }

    @Test
    void takeADossierOverThatIsOnRecordFromThenOn() throws IOException {
        Path transcript = folder.resolve("format-1.jsonl");
        try (var in = CommandsTest.class.getResourceAsStream("/transcripts/format-1.jsonl")) {
            Files.write(transcript, in.readAllBytes());
        }
        String before = Instant.now().toString();
        assertThat(shell.run("import", transcript).out())
                .isEqualTo("5 events taken over, on record here from now on; 0 were here already.\n");

        assertThat(ledger.get("/api/dossiers/hand/history?asOf=" + before).status())
                .isEqualTo(404);
        awaitNextMillisecond();
        Reply history = ledger.get("/api/dossiers/hand/history?asOf=" + Instant.now());
        assertThat(history.items())
                .extracting(step -> step.get("recordedAt").stringValue())
                .hasSize(5)
                .allMatch(recordedAt -> recordedAt.startsWith("2025-12-01T10:"));
        assertThat(shell.run("import", transcript, "--json")
                        .json()
                        .get("passedOver")
                        .intValue())
                .isEqualTo(5);
        assertThat(shell.run("export", "hand").out()).contains("\"takenAt\":");
    }

    private static void awaitNextMillisecond() {
        Instant now = Instant.now();
        while (Instant.now().isBefore(now.plusMillis(2))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void endWithACodeThatSaysWhatWasWrong() throws IOException {
        Path flawed = file("flawed.jsonl", "{\"kind\":\"chancery-transcript\",\"format\":1}");
        for (Object[] wrong : new Object[][] {
            {2, "exprot"},
            {2, "export", "--too"},
            {2, "export", "one", "two"},
            {2, "import"},
            {2, "file", dossier, flawed, "three"},
            {2, "file", dossier, folder.resolve("acts.xlsx")},
            {2, "file", dossier, file("a.csv", "type"), "--by", " "},
            {2, "rebuild"},
            {2, "rebuild", "docket", "--all"},
            {2, "verify", "--progress", "often"},
            {5, "import", folder.resolve("nowhere.jsonl")},
            {5, "import", folder},
            {5, "import", flawed},
            {5, "export", "--to", flawed},
            {5, "export", "--to", folder.resolve("no/such/folder")},
            {5, "file", dossier, folder.resolve("nowhere.csv")},
            {6, "export", "atlantis"},
            {6, "file", "atlantis", file("a.csv", "type,by.party", "public-statement,AZE")},
            {6, "rebuild", "atlas"},
        }) {
            Done done = shell.run(Arrays.copyOfRange(wrong, 1, wrong.length));

            assertThat(done.exit())
                    .as("%s: %s", Arrays.toString(wrong), done.err())
                    .isEqualTo(wrong[0]);
            assertThat(done.out()).isEmpty();
            assertThat(done.err()).isNotBlank().doesNotContain("Exception", "\tat ");
        }
        assertThat(shell.run("export", "--too", "--json").json().get("exit").intValue())
                .isEqualTo(2);
        assertThat(events()).isEmpty();
        for (String help : List.of("--help", "help", "-h", "--version", "version", "-V")) {
            assertThat(shell.run(help).exit()).isZero();
        }
        for (String command : List.of("export", "import", "file", "rebuild", "verify", "doctor")) {
            assertThat(shell.run(command, "-h").out()).contains("java -jar ledger-api.jar " + command, "Exit codes:");
        }
    }

    @Test
    void endWhenNobodyReadsAnyMore() {
        Done done = shell.run(
                new OutputStream() {
                    @Override
                    public void write(int each) throws IOException {
                        throw new IOException("Broken pipe");
                    }
                },
                "export",
                dossier);

        assertThat(done.exit()).isEqualTo(141);
        assertThat(done.err()).isEmpty();
    }

    @Test
    @Tag("postgresql") // whose server may go while the ledger stays
    void endWhenTheDatabaseGoesAndGoOnFromThere() throws IOException {
        String act = "{\"type\": \"public-statement\", \"by\": [{\"party\": \"AZE\"}], \"on\": \"2025-11-1%d\"}";
        Path lines = file("acts.jsonl", act.formatted(1), act.formatted(2), act.formatted(3));
        var out = new OutputStream() {
            @Override
            public void write(int each) {
                try (Connection another = TestDatabase.in(home).open()) {
                    another.createStatement()
                            .execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                    + " WHERE datname = current_database() AND pid <> pg_backend_pid()");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void write(byte[] bytes, int offset, int length) {
                write(0);
            }
        };
        Done broken = shell.run(out, "file", dossier, lines, "--json");
        assertThat(broken.exit()).as(broken.err()).isEqualTo(7);
        assertThat(broken.err()).contains("Give the command again");

        Done again = shell.run("file", dossier, lines, "--json");
        while (again.exit() == 7) { // the pool has other connections that are gone
            again = shell.run("file", dossier, lines, "--json");
        }
        assertThat(again.json().get("refused").intValue()).as(again.out()).isZero();
        assertThat(acts()).hasSize(3);
    }

    @Test
    void sayWhatTheyWereDoingWhenTheLedgerFailed() {
        Done done = Shell.over(() -> {
                    throw new IllegalStateException("a fault");
                })
                .run("export");

        assertThat(done.exit()).isEqualTo(70);
        assertThat(done.err())
                .contains("at dev.chancery.")
                .contains("The ledger failed: java.lang.IllegalStateException: a fault");
    }

    @Test
    void endAsTheReadmeSays() throws IOException {
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("README.md"))) {
            root = root.getParent();
        }
        assertThat(Files.readAllLines(root.resolve("README.md")))
                .containsAll(Arrays.stream(Ending.values())
                        .map(ending -> "| " + ending.code() + " | " + ending.sentence() + " |")
                        .toList());
    }
}

package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.cli.OpenLedger;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.ledger.Shell.Done;
import dev.chancery.party.PartyCode;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Kills commands in the midst of their work, gives them again, and looks at what is on file. */
@Tag("h2") // whose file is to outlast it; AccessionTest breaks off on PostgreSQL too
@Order(3)
final class KilledCommandTest {

    private static final int ACTS = 10_000;
    private static final int IN_A_FILING = 20;
    private static final int FILINGS = ACTS / IN_A_FILING;
    private static final Pattern MARK = Pattern.compile("\"value\":\"act (\\d+)\"");

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private Shell shell;

    @Test
    @Timeout(600)
    void leaveEverythingThereOnceWhenTheyAreGivenAgain() throws Exception {
        shell = Shell.with("--ledger.home=" + home);
        openDossier();
        Path table = table();
        killAmidFiling(table);
        JsonNode again = shell.run("file", "registry", table, "--json").json();

        assertThat(again.get("alreadyOnFile").intValue()).isBetween(FILINGS / 2, FILINGS - 1);
        assertThat(again.get("refused").intValue()).isZero();
        Path transcript = elsewhere.resolve("transcript.jsonl");
        shell.run("export", "--to", transcript);
        assertThat(marks(transcript)).isEqualTo(IntStream.range(0, ACTS).boxed().toList());
        takeOver(transcript);
    }

    private void openDossier() {
        try (OpenLedger ledger = new LedgerWithoutDoor().open(List.of("--ledger.home=" + home), true)) {
            var opened = new OpenDossier(
                    "registry", List.of(new PartyCode("AZE"), new PartyCode("RUS")), "Filed from a table", null);
            ledger.part(Recorder.class).record(opened, new Recording("test", null, null));
        }
    }

    private Path table() throws IOException {
        return Files.writeString(
                home.resolve("acts.csv"),
                IntStream.range(0, ACTS)
                        .mapToObj(act -> "public-statement," + act / IN_A_FILING + ",AZE,2025-11-14,en,act " + act)
                        .collect(Collectors.joining("\n", "type,filing,by.party,on,text.lang,text.value\n", "\n")));
    }

    private void killAmidFiling(Path table) throws Exception {
        try (KillableCommand filing = KillableCommand.start(home, "file", "registry", table, "--json")) {
            assertThat(filing.reads(FILINGS / 2, line -> line.contains("\"recorded\"")))
                    .isTrue();
            filing.stop();
            Done meanwhile = shell.run("export");
            assertThat(meanwhile.exit()).as(meanwhile.err()).isEqualTo(3);
            assertThat(meanwhile.err()).contains("The ledger is open in another process.");
            assertThat(filing.kill()).isEqualTo(KillableLedger.KILLED);
        }
    }

    private void takeOver(Path transcript) throws Exception {
        try (KillableCommand accession = KillableCommand.start(
                elsewhere, "import", transcript, "--progress", "0", "--ledger.home=" + elsewhere)) {
            assertThat(accession.reads(2, line -> line.contains("events taken over")))
                    .isTrue();
            assertThat(accession.kill()).isEqualTo(KillableLedger.KILLED);
        }
        Shell there = Shell.with("--ledger.home=" + elsewhere);
        JsonNode again = there.run("import", transcript, "--json").json();

        assertThat(again.get("passedOver").longValue()).isBetween(1_000L, 9_999L);
        assertThat((again.get("passedOver").longValue() - 1) % IN_A_FILING)
                .as("acts of a filing that was taken over in part")
                .isZero();
        assertThat(there.run("export").bytes()).isEqualTo(Files.readAllBytes(transcript));
    }

    private static List<Integer> marks(Path transcript) throws IOException {
        return MARK.matcher(Files.readString(transcript))
                .results()
                .map(mark -> Integer.valueOf(mark.group(1)))
                .toList();
    }
}

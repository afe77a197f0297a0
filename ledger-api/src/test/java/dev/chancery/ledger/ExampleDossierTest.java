package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.api.RequestJson;
import dev.chancery.dossier.FileActs;
import dev.chancery.ledger.ExampleDossier.Example;
import dev.chancery.ledger.ExampleDossier.Part;
import dev.chancery.party.Parties;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dossier that an empty ledger begins with. */
@Tag("h2") // there is none on PostgreSQL unless it is asked for
final class ExampleDossierTest {

    private static final String BY_DEFAULT = "--ledger.example=" + KyivCase.ID;
    private static final String DOSSIER = "/api/dossiers/" + KyivCase.ID;
    private static final Recording BY_THE_EXAMPLE = new Recording("example", "example", null);

    @TempDir
    Path folder;

    @Test
    void isThereAfterTheFirstStartAndTheSameAfterTheSecond() {
        try (RunningLedger ledger = RunningLedger.onFiles(folder, BY_DEFAULT)) {
            String recorded = assertIsWhole(ledger);

            ledger.restart(BY_DEFAULT);
            assertThat(ledger.get(DOSSIER + "/history").text()).isEqualTo(recorded);
            assertThat(upToDate(ledger, "/api/dossiers").items()).hasSize(1);
        }
    }

    /** What is recorded, to the letter. */
    private static String assertIsWhole(RunningLedger ledger) {
        Reply history = ledger.get(DOSSIER + "/history");

        assertThat(history.items())
                .hasSize(63)
                .allSatisfy(
                        step -> assertThat(step.get("recordedBy").stringValue()).isEqualTo("example"));
        assertThat(upToDate(ledger, "/api/open-issues?dossier=" + KyivCase.ID).items())
                .hasSize(9);
        return history.text();
    }

    private static Reply upToDate(RunningLedger ledger, String path) {
        JsonNode last = ledger.get(DOSSIER + "/history").items().getLast();
        return ledger.get(path, "Ledger-Position", last.get("position").toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void isCompletedWhereTheFirstStartWasCutShort(int filings) throws IOException {
        try (RunningLedger ledger = RunningLedger.onFiles(folder)) {
            record(ledger, filings);

            ledger.restart(BY_DEFAULT);
            assertIsWhole(ledger);
        }
    }

    @Test
    void isCompletedWhereTheFirstStartWasCutShortAmongTheAccounts() throws SQLException {
        try (RunningLedger whole = RunningLedger.onFiles(folder, BY_DEFAULT)) {
            assertIsWhole(whole);
        }
        try (Connection database = TestDatabase.in(folder).open();
                Statement sql = database.createStatement()) {
            sql.execute("DELETE FROM event WHERE folio > 40");
            sql.execute("DELETE FROM projection_segment");
            sql.execute("DELETE FROM projection_generation");
        }
        try (RunningLedger again = RunningLedger.onFiles(folder, BY_DEFAULT)) {
            assertIsWhole(again);
        }
    }

    /** What a start has recorded when it is cut short. */
    private static void record(RunningLedger ledger, int filings) throws IOException {
        JsonMapper json = RequestJson.mapper(Parties.onFile());
        Recorder recorder = ledger.part(Recorder.class);
        try (InputStream in = ExampleDossier.class.getResourceAsStream("/example/" + KyivCase.ID + ".json")) {
            Example example = json.readValue(Objects.requireNonNull(in), Example.class);
            recorder.record(example.dossier(), BY_THE_EXAMPLE);
            for (Part part : example.filings().subList(0, filings)) {
                List<Act> acts = part.filed().stream()
                        .map(act -> json.treeToValue(act, Act.class))
                        .toList();
                recorder.record(new FileActs(KyivCase.ID, acts, null), BY_THE_EXAMPLE);
            }
        }
    }

    @Test
    void isNotRecordedWhereItIsTurnedOffOrOthersHaveBegun() {
        try (RunningLedger ledger = RunningLedger.onFiles(folder, "--ledger.example=none")) {
            assertThat(ledger.get("/api/dossiers").items()).isEmpty();
            ledger.post("/api/dossiers", """
                    {"id": "first", "parties": ["AZE", "RUS"], "subject": "Ours"}""");

            ledger.restart(BY_DEFAULT);
            assertThat(ledger.get(DOSSIER).status()).isEqualTo(404);
            assertThat(ledger.get("/api/dossiers/first/history").items()).hasSize(1);
        }
    }

    @Test
    void leavesADossierOfItsNameToWhoeverOpenedIt() {
        try (RunningLedger ledger = RunningLedger.onFiles(folder)) {
            KyivCase.open(ledger, KyivCase.ID);
            ledger.post(DOSSIER + "/acts", """
                    {"type": "public-statement", "by": [{"party": "AZE"}]}""");
            String ours = ledger.get(DOSSIER + "/history").text();

            ledger.restart(BY_DEFAULT);
            assertThat(ledger.get(DOSSIER + "/history").text()).isEqualTo(ours);
        }
    }
}

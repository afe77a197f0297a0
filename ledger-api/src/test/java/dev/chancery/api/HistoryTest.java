package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The replay of a dossier: every folio, in order, with what it did. */
final class HistoryTest {

    private static final String HISTORY = "/api/dossiers/" + KyivCase.ID + "/history";

    @AutoClose
    static RunningLedger ledger;

    static KyivCase kyiv;

    @BeforeAll
    static void fileTheCase() {
        ledger = RunningLedger.handedOn();
        kyiv = KyivCase.whole(ledger, KyivCase.ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/jsonl", "application/x-ndjson"})
    void saysTheSameInLinesAsInOneObject(String lines) {
        Reply streamed = ledger.get(HISTORY, "Accept", lines);

        assertThat(streamed.header("Content-Type")).isEqualTo(lines);
        assertThat(streamed.text()).endsWith("\n");
        assertThat(streamed.text().lines().map(JsonMapper.shared()::readTree))
                .isEqualTo(ledger.get(HISTORY).items());
    }

    @Test
    void beginsWithTheCover() {
        JsonNode cover = ledger.get(HISTORY).items().getFirst();

        assertThat(cover.get("version").intValue()).isZero();
        assertThat(cover.at("/event/type").stringValue()).isEqualTo("dossier-opened");
        assertThat(cover.at("/event/folio").intValue()).isZero();
        assertThat(cover.at("/event/parties").toString()).isEqualTo("[\"AZE\",\"RUS\"]");
        assertThat(cover.get("recordedBy").stringValue()).isEqualTo("registrar");
    }

    @Test
    void givesAllActsOfAFilingOneRecordingTime() {
        List<JsonNode> steps = ledger.get(HISTORY).items();

        assertThat(steps.subList(1, 18))
                .extracting(step -> step.get("recordedAt").stringValue())
                .containsOnly(steps.get(1).get("recordedAt").stringValue());
        assertThat(steps)
                .extracting(step -> Instant.parse(step.get("recordedAt").stringValue()))
                .isSorted();
        assertThat(steps)
                .extracting(step -> step.get("position").longValue())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void stopsAtAFolioInTheMiddleOfAFilingWithWhatTheFilingDidSoFar() {
        List<JsonNode> whole = ledger.get(HISTORY).items();
        for (int last = 0; last < whole.size(); last++) {
            assertThat(ledger.get(HISTORY + "?upTo=" + last).items()).isEqualTo(whole.subList(0, last + 1));
        }
        assertThat(ledger.get(HISTORY + "?upTo=500").items()).isEqualTo(whole);
    }

    @Test
    void endsAsOfAMomentWithWhatWasOnRecordThen() {
        List<JsonNode> whole = ledger.get(HISTORY).items();
        for (String filing : List.of("a17", "b3", "c5", "d3")) {
            JsonNode last = whole.get(kyiv.folio(filing));
            List<JsonNode> then = whole.subList(0, kyiv.folio(filing) + 1);

            assertThat(ledger.get(HISTORY + "?asOf=" + last.get("position")).items())
                    .isEqualTo(then);
            assertThat(ledger.get(HISTORY + "?asOf=" + last.get("recordedAt").stringValue())
                            .items())
                    .isEqualTo(then);
        }
        assertThat(ledger.get(HISTORY + "?asOf=0").status()).isEqualTo(404);
        assertThat(ledger.get(HISTORY + "?asOf=2025-11-14T00:00:00Z").status()).isEqualTo(404);
    }

    @Test
    void joinsUpToAndAsOf() {
        List<JsonNode> whole = ledger.get(HISTORY).items();
        String afterB = whole.get(kyiv.folio("b3")).get("position").toString();

        assertThat(ledger.get(HISTORY + "?upTo=5&asOf=" + afterB).items()).isEqualTo(whole.subList(0, 6));
        assertThat(ledger.get(HISTORY + "?upTo=25&asOf=" + afterB).items())
                .isEqualTo(whole.subList(0, kyiv.folio("b3") + 1));
    }

    @Test
    void showsNoEffectOfAFilingThatIsCutOffByAPosition() {
        List<JsonNode> whole = ledger.get(HISTORY).items();
        String inTheMiddleOfA = whole.get(5).get("position").toString();

        assertThat(ledger.get(HISTORY + "?asOf=" + inTheMiddleOfA).items())
                .hasSize(6)
                .allSatisfy(step -> assertThat(step.path("effects")).isEmpty());
    }

    @Test
    void hasNoPagesHoweverLong() {
        Desk desk = Desk.open(ledger, "history-long");
        String[] incidents = new String[500];
        for (int filing = 0; filing < 3; filing++) {
            for (int n = 0; n < incidents.length; n++) {
                incidents[n] = Desk.incident("a" + n, "2025-11-14", "RUS", "AZE");
            }
            desk.file(incidents);
        }
        List<Integer> versions = new ArrayList<>();
        ledger.get(desk.address() + "/history").items().forEach(step -> {
            versions.add(step.get("version").intValue());
            assertThat(step.path("effects").size()).isEqualTo(versions.size() == 1 ? 0 : 1);
        });

        assertThat(versions).hasSize(1501).isSorted().doesNotHaveDuplicates();
    }
}

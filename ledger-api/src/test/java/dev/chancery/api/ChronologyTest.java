package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The acts of a dossier, as filed, in the order asked for. */
final class ChronologyTest {

    /** Latin with Azerbaijani letters, composed and decomposed; Cyrillic; Arabic; Han, one sign beyond the BMP. */
    private static final String FOUR_SCRIPTS =
            "Azərbaycan Xarici İşlər Nazirliyi, İçərişəhər, ığdır, ÖÜŞÇĞ, e\u0301 é – Министерство иностранных дел, ёъыэ – "
                    + "وزارة الخارجية \u200f لا إله \u064b – 外交部，照會，\uD840\uDC00，\u200D \u00A0 ";

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    @Test
    void keepsATextOfAHundredKilobytesInFourScriptsToTheByte() {
        int length = FOUR_SCRIPTS.getBytes(StandardCharsets.UTF_8).length;
        String text = FOUR_SCRIPTS.repeat(1 + 100_000 / length);
        Desk desk = Desk.open(ledger, "chronology-scripts");
        desk.file("""
                {"type": "public-statement", "by": [{"party": "AZE"}], "text": [{"lang": "mul", "value": "%s"}]}""".formatted(text));

        assertKept(text, desk.get("/acts/1"), "/text/0/value");
        assertKept(text, desk.get("/acts"), "/items/0/text/0/value");
        assertKept(text, desk.get("/history"), "/items/1/event/text/0/value");
        assertKept(text, ledger.get(desk.address() + "/history?upTo=1", "Accept", "application/jsonl"), null);
        ledger.restart();
        assertKept(text, ledger.get(desk.address() + "/acts/1"), "/text/0/value");
        assertKept(text, ledger.get(desk.address() + "/history"), "/items/1/event/text/0/value");
    }

    private static void assertKept(String text, Reply reply, String pointer) {
        assertThat(reply.text().contains(text)).as("the same bytes").isTrue();
        if (pointer != null) {
            assertThat(reply.json().at(pointer).stringValue().equals(text))
                    .as("the same text")
                    .isTrue();
        }
    }

    @Test
    void addsToAnActWhatTheRegistryWroteOnItAndKeepsNoLabel() {
        Desk desk = Desk.open(ledger, "chronology-shown");
        desk.file(
                Desk.incident("a9", "2025-11-14", "RUS", "AZE"),
                Desk.act("expression-of-regret", "RUS", "about", "#a9"));
        JsonNode incident = desk.get("/acts/1").json();

        assertThat(incident.propertyNames())
                .containsExactly(
                        "type",
                        "folio",
                        "filing",
                        "revision",
                        "recordedAt",
                        "recordedBy",
                        "on",
                        "respondent",
                        "victim",
                        "answeredBy",
                        "versions",
                        "_links");
        assertThat(incident.get("answeredBy").toString()).isEqualTo("[2]");
        assertThat(desk.get("/acts/2").json().get("about").toString()).isEqualTo("[1]");
        assertThat(desk.get("/acts/2").json().get("filing").intValue()).isEqualTo(1);
        assertThat(Instant.parse(incident.get("recordedAt").stringValue())).isBeforeOrEqualTo(Instant.now());
        assertThat(incident.get("recordedBy").stringValue()).isEqualTo("registrar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                  | 1 3 2 4 5 6
            order=occurred                      | 1 3 2 4 5 6
            order=recorded                      | 1 2 3 4 5 6
            type=public-statement               | 2 4 6
            type=incident                       | 1
            by=RUS                              | 5
            by=AZE                              | 3 2 4 6
            by=AZE&type=demand                  | 3
            by=UKR                              | ''
            from=2025-11-15                     | 2 4 5
            to=2025-11-15                       | 1 3 2
            from=2025-11-15&to=2025-11-15       | 2
            from=2025-12-01&to=2025-11-01       | ''
            from=-999999999-01-01&to=2025-11-14 | 1 3
            from=%2B999999999-12-31             | ''
            """)
    void isFiltered(String query, String folios) {
        String id = "chronology-filters-" + Integer.toHexString(query.hashCode());
        Desk desk = Desk.open(ledger, id);
        desk.file(
                Desk.incident("a1", "2022-03-10", "RUS", "AZE"),
                Desk.statement("2025-11-15"),
                Desk.demand("a3", "2025-11", "AZE", "RUS"),
                Desk.statement("2026-01"));
        desk.file(
                Desk.demand("a5", "[2026-01..]", "RUS", "AZE"),
                Desk.statement("2026").replace(", \"on\": \"2026\"", ""));

        assertThat(folios(desk.get("/acts?" + query).items())).isEqualTo(folios);
    }

    @ParameterizedTest
    @CsvSource({"order=occurred", "order=recorded", "order=occurred&type=public-statement"})
    void isPagedThroughOnceWhileActsAreAdded(String query) {
        Desk desk = Desk.open(ledger, "chronology-pages-" + Integer.toHexString(query.hashCode()));
        desk.file(acts(60));
        List<JsonNode> before = desk.get("/acts?limit=500&" + query).items();

        List<JsonNode> paged = desk.pages(
                desk.address() + "/acts?limit=7&" + query,
                () -> desk.file(Desk.statement("2025-11-03"), Desk.demand("d", "2025-11-29", "AZE", "RUS")));

        assertThat(paged).doesNotHaveDuplicates();
        assertThat(paged).filteredOn(before::contains).isEqualTo(before);
    }

    /** Many on one day, and some without any. */
    private static String[] acts(int number) {
        String[] acts = new String[number];
        Arrays.setAll(
                acts,
                n -> n % 9 == 0
                        ? Desk.statement("2025").replace(", \"on\": \"2025\"", "")
                        : Desk.statement("2025-11-%02d".formatted(1 + n % 5)));
        return acts;
    }

    @Test
    void hasFiftyActsToAPageUnlessAskedForMore() {
        Desk desk = Desk.open(ledger, "chronology-page");
        String[] acts = new String[500];
        Arrays.fill(acts, Desk.statement("2025-11-14"));
        desk.file(acts);

        assertThat(desk.get("/acts").items()).hasSize(50);
        assertThat(desk.get("/acts?limit=500").items()).hasSize(500);
        assertThat(desk.get("/acts?limit=500").json().has("next")).isFalse();
    }

    private static String folios(List<JsonNode> acts) {
        return String.join(
                " ", acts.stream().map(act -> act.get("folio").toString()).toList());
    }
}

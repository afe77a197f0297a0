package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The dossiers of a ledger: what their covers say, and how they are found. */
final class DossiersTest {

    @AutoClose
    static RunningLedger ledger;

    private static Reply last;

    @BeforeAll
    static void openSome(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
        open("belgrade-1999", "CHN", "USA", "Belgrade Səfirliyi", "The bombing of the embassy (中國駐南斯拉夫大使館)");
        open("kyiv-2025", "AZE", "RUS", "Kyiv embassy", "ƏLİYEV and Галузин");
        open("oil-depot", "RUS", "AZE", "Oil depot, Odesa", "100% of it _ burnt");
    }

    private static void open(String id, String one, String other, String subject, String description) {
        last = ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["%s", "%s"], "subject": "%s", "description": "%s"}""".formatted(id, one, other, subject, description));
        assertThat(last.status()).isEqualTo(201);
    }

    @Test
    void showTheirCover() {
        JsonNode shown = ledger.getAfter(last, "/api/dossiers/kyiv-2025").json();

        assertThat(shown.get("id").stringValue()).isEqualTo("kyiv-2025");
        assertThat(shown.get("parties").toString()).isEqualTo("[\"AZE\",\"RUS\"]");
        assertThat(shown.get("subject").stringValue()).isEqualTo("Kyiv embassy");
        assertThat(shown.get("description").stringValue()).isEqualTo("ƏLİYEV and Галузин");
        assertThat(shown.get("closed").booleanValue()).isFalse();
        assertThat(shown.get("version").intValue()).isZero();
        assertThat(shown.get("acts").intValue()).isZero();
        assertThat(shown.get("openIssues").intValue()).isZero();
        assertThat(shown.get("openedBy").stringValue()).isEqualTo("registrar");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            party=AZE                | kyiv-2025 oil-depot
            party=CHN                | belgrade-1999
            party=UKR                | ""
            q=EMBASSY                | belgrade-1999 kyiv-2025
            q=embassy&party=AZE      | kyiv-2025
            q=embassy  Kyiv          | kyiv-2025
            q=kyiv belgrade          | ""
            q=səfirliyi              | belgrade-1999
            q=ГАЛУЗИН                | kyiv-2025
            q=əliyev                 | kyiv-2025
            q=sefirliyi              | belgrade-1999
            q=Əliy                   | kyiv-2025
            q=mbassy                 | ""
            q=%                      | ""
            q=_                      | ""
            q='                      | ""
            q=Kyiv - embassy         | kyiv-2025
            q=100%                   | oil-depot
            q=kyiv-2025              | kyiv-2025
            q=kyiv-20                | kyiv-2025
            q=kyi-2025               | ""
            q=depot/odesa            | oil-depot
            q=odesa/depot            | ""
            q=使館                   | belgrade-1999
            q=館使                   | ""
            q=%20&party=AZE          | kyiv-2025 oil-depot
            """)
    void areFound(String query, String ids) {
        String[] asked = query.split("=", 2);
        String encoded = query.startsWith("q=") && !query.contains("&")
                ? "q=" + URLEncoder.encode(asked[1], StandardCharsets.UTF_8)
                : query;

        assertThat(ids(ledger.getAfter(last, "/api/dossiers?" + encoded).items()))
                .isEqualTo(ids);
    }

    @Test
    void arePagedThroughOnceWhileOthersAreOpened() {
        for (int n = 0; n < 20; n++) {
            open("page-%02d".formatted(n), "ESP", "PRT", "Page %d ə".formatted(n), "-");
        }
        Desk desk = Desk.open(ledger, "page-99", "ESP", "PRT");
        List<JsonNode> before =
                desk.getAcross("/api/dossiers?party=ESP&limit=500").items();

        List<JsonNode> paged = desk.pages("/api/dossiers?party=ESP&limit=3&q=" + "page", new Runnable() {
            private int opened;

            @Override
            public void run() {
                open("page-%02d-x".formatted(opened), "ESP", "PRT", "Opened meanwhile", "-");
                opened += 2;
            }
        });

        assertThat(paged).doesNotHaveDuplicates();
        assertThat(paged).filteredOn(before::contains).isEqualTo(before);
    }

    @Test
    void areNotFoundByADescriptionTheyDoNotHave() {
        Reply opened = ledger.post("/api/dossiers", """
                {"id": "without", "parties": ["ARM", "GEO"], "subject": "No more than this"}""");

        assertThat(ledger.getAfter(opened, "/api/dossiers?q=null").items()).isEmpty();
        assertThat(ids(ledger.get("/api/dossiers?q=more").items())).isEqualTo("without");
    }

    @Test
    void takeTheirIdFromTheirPartiesAndSubjectWhereNoneIsGiven() {
        Reply opened = ledger.post("/api/dossiers", """
                {"parties": ["GEO", "TUR"], "subject": "  Şəhər: café & CO.  "}""");

        assertThat(opened.header("Location")).isEqualTo("/api/dossiers/geo-tur-s-h-r-cafe-co");
    }

    private static String ids(List<JsonNode> dossiers) {
        return String.join(
                " ",
                dossiers.stream()
                        .map(dossier -> dossier.get("id").stringValue())
                        .toList());
    }

    @Test
    void areListedAndPagedByTheCharactersOfTheirIds(@TempDir Path folder) {
        try (RunningLedger empty = RunningLedger.onFiles(folder)) {
            List<String> ids = List.of("port-9", "port-a-1", "port-b", "porta", "portb");
            Reply opened = null;
            for (String id : ids.reversed()) {
                opened = empty.post("/api/dossiers", """
                        {"id": "%s", "parties": ["AZE", "RUS"], "subject": "The port"}""".formatted(id));
            }
            assertThat(listed(empty.getAfter(opened, "/api/dossiers"))).isEqualTo(ids);
            String next = "/api/dossiers?limit=1";
            for (String id : ids) {
                Reply page = empty.get(next);
                assertThat(listed(page)).containsExactly(id);
                next = page.json().path("next").asStringOpt().orElse(null);
            }
            assertThat(next).isNull();
        }
    }

    private static List<String> listed(Reply page) {
        return page.items().stream().map(item -> item.get("id").stringValue()).toList();
    }
}

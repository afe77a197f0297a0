package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The outside of every event, and nothing of what it says. */
final class AuditTrailTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
    }

    @Test
    void saysWhoRecordedWhatAndThroughWhatAndWhy() {
        Desk desk = Desk.open(ledger, "audit-fields");
        ledger.post(
                desk.address() + "/filings",
                "{\"acts\": [" + Desk.statement("2025-11-14") + ", " + Desk.demand("d", "2025-11-14", "AZE", "RUS")
                        + "]}",
                "X-Request-Id",
                "the-caller.s_own-1");
        Reply closed = ledger.post(
                desk.address() + "/close",
                "{\"reason\": \" settled at last \"}",
                "If-Match",
                "\"2\"",
                "X-Request-Id",
                "r-2");
        List<JsonNode> trail =
                ledger.getAfter(closed, desk.address() + "/audit-trail").items();
        List<JsonNode> history = ledger.get(desk.address() + "/history").items();

        assertThat(trail)
                .extracting(entry -> entry.get("type").stringValue())
                .containsExactly("dossier-opened", "public-statement", "demand", "dossier-closed");
        assertThat(trail).extracting(entry -> entry.get("folio").intValue()).containsExactly(0, 1, 2, 3);
        assertThat(trail).extracting(entry -> entry.path("filing").intValue(-1)).containsExactly(-1, 1, 1, -1);
        assertThat(trail)
                .extracting(entry -> entry.path("reason").stringValue("none"))
                .containsExactly("none", "none", "none", "settled at last");
        assertThat(trail)
                .extracting(entry -> entry.path("requestId").stringValue("none"))
                .endsWith("the-caller.s_own-1", "the-caller.s_own-1", "r-2");
        assertThat(trail)
                .extracting(entry -> entry.get("eventId").stringValue())
                .doesNotHaveDuplicates();
        assertThat(trail).allSatisfy(entry -> {
            JsonNode step = history.get(entry.get("folio").intValue());
            assertThat(entry.get("dossier").stringValue()).isEqualTo("audit-fields");
            assertThat(entry.get("recordedBy").stringValue()).isEqualTo("registrar");
            assertThat(entry.get("through").stringValue()).isEqualTo("api");
            assertThat(entry.get("position")).isEqualTo(step.get("position"));
            assertThat(entry.get("recordedAt")).isEqualTo(step.get("recordedAt"));
        });
    }

    @Test
    void bearsTheIdThatARequestWasAnsweredWith() {
        Desk desk = Desk.open(ledger, "audit-request");
        String given = desk.file(Desk.statement("2025-11-14")).header("X-Request-Id");

        assertThat(desk.get("/audit-trail").items().getLast().get("requestId").stringValue())
                .isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space",
                "ünfit",
                "<script>",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void doesNotTakeAnyIdForARequest(String unfit) {
        Reply reply = ledger.sendVerbatim("GET /api/dossiers HTTP/1.0\r\nX-Request-Id: " + unfit + "\r\n\r\n");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("X-Request-Id")).isNotEqualTo(unfit).matches("[A-Za-z0-9._-]{1,64}");
    }

    @Test
    void isOneOfAllDossiersTogetherInTheOrderOfRecording() {
        Desk one = Desk.open(ledger, "audit-one");
        Desk other = Desk.open(ledger, "audit-other");
        one.file(Desk.statement("2025-11-14"));
        other.file(Desk.statement("2025-11-14"));

        List<JsonNode> whole = other.pages("/api/audit-trail?limit=3", () -> {});
        assertThat(whole)
                .extracting(entry -> entry.get("position").longValue())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(whole.subList(whole.size() - 4, whole.size()))
                .extracting(entry -> entry.get("dossier").stringValue())
                .containsExactly("audit-one", "audit-other", "audit-one", "audit-other");
        assertThat(whole).containsAll(one.get("/audit-trail").items());
    }

    @Test
    void isPagedThroughOnceWhileEventsAreAdded() {
        Desk desk = Desk.open(ledger, "audit-pages");
        for (int n = 0; n < 15; n++) {
            desk.file(Desk.statement("2025-11-14"), Desk.statement("2025-11-15"));
        }
        List<JsonNode> before = desk.get("/audit-trail?limit=500").items();

        List<JsonNode> paged =
                desk.pages(desk.address() + "/audit-trail?limit=7", () -> desk.file(Desk.statement("2025-11-16")));

        assertThat(paged).doesNotHaveDuplicates().hasSizeGreaterThan(before.size());
        assertThat(paged.subList(0, before.size())).isEqualTo(before);
    }
}

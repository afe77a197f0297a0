package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that need not be sent again, or not whole. */
@Tag("h2") // about the wire, whatever it is read from
final class ConditionalReadsTest {

    private static final String DOSSIER = "/api/dossiers/reads";

    @AutoClose
    static RunningLedger ledger;

    static Desk desk;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        desk = Desk.open(ledger, "reads");
        desk.file(Desk.incident("a", "2025-11-14", "RUS", "AZE"));
        desk.get("/issues");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                DOSSIER,
                DOSSIER + "/acts",
                DOSSIER + "/acts/1",
                DOSSIER + "/audit-trail",
                "/api/open-issues",
                "/api/parties/AZE",
                "/api/repertoire"
            })
    void areNotSentAgainToWhoeverHasThemAlready(String address) {
        Reply first = desk.getAcross(address);
        String tag = first.header("ETag");
        Reply again = ledger.get(address, "If-None-Match", tag);

        assertThat(tag).startsWith(address.equals(DOSSIER) ? "\"" : "W/\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
        assertThat(ledger.get(address, "If-None-Match", "\"another\"").text()).isEqualTo(first.text());
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache, private");
        assertThat(first.headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).containsIgnoringCase("accept"));
    }

    @Test
    void areSentAgainOnceTheyHaveChanged() {
        desk.file(Desk.statement("2025-11-15"));
        Reply acts = desk.get("/acts");
        String dossier = desk.get("").header("ETag");
        Reply filed = desk.file(Desk.statement("2025-11-15"));

        Reply after = ledger.get(
                DOSSIER + "/acts",
                "If-None-Match",
                acts.header("ETag"),
                "Ledger-Position",
                filed.header("Ledger-Position"));
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.items()).hasSize(acts.items().size() + 1);
        assertThat(ledger.get(DOSSIER, "If-None-Match", dossier).status()).isEqualTo(200);
    }

    @Test
    void haveAnotherTagInAnotherForm() {
        assertThat(desk.getAcross("/api/open-issues").header("ETag"))
                .isNotEqualTo(
                        ledger.get("/api/open-issues", "Accept", "text/csv").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(strings = {DOSSIER, DOSSIER + "/acts", DOSSIER + "/history", "/api/open-issues", "/api/events"})
    void areAnsweredToHeadAsToGetButForTheBody(String address) {
        Reply whole = desk.getAcross(address);
        Reply head = ledger.send(ledger.to(address).method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.headers().firstValue("ETag")).isEqualTo(whole.headers().firstValue("ETag"));
        if (!address.endsWith("/history")) { // which is written while it is read
            assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(whole.body().length));
        }
    }

    @Test
    void areAnsweredToHeadWhereTheFeedHasNoEnd() {
        Reply head = ledger.send(
                ledger.to("/api/events", "Accept", "text/event-stream").method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Type")).startsWith("text/event-stream");
    }

    @Test
    void areCompressedForWhoeverCanReadThat() throws IOException {
        Reply plain = ledger.get("/api/parties");
        Reply packed = ledger.get("/api/parties", "Accept-Encoding", "gzip");

        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.body().length).isLessThan(plain.body().length / 2);
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(unpacked.readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo(plain.text());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"return=minimal", "respond-async, return=minimal", "return=\"minimal\"; why=\"speed\""})
    void areLeftOutOfAWriteWhereNoneIsWanted(String preference) {
        Reply minimal = ledger.post(
                DOSSIER + "/acts",
                Desk.statement("2025-11-15"),
                "Prefer",
                preference,
                "Idempotency-Key",
                preference.replace(" ", ""));
        Reply again = ledger.post(
                DOSSIER + "/acts", Desk.statement("2025-11-15"), "Idempotency-Key", preference.replace(" ", ""));

        assertThat(minimal.status()).isEqualTo(201);
        assertThat(minimal.body()).isEmpty();
        assertThat(minimal.header("Preference-Applied")).isEqualTo("return=minimal");
        assertThat(again.json().get("version")).isNotNull();
        for (String header : new String[] {"Location", "ETag", "Ledger-Position"}) {
            assertThat(minimal.header(header)).isEqualTo(again.header(header));
        }
        assertThat(ledger.post(DOSSIER + "/acts", Desk.statement("2025-11-15"), "Prefer", "return=representation")
                        .json()
                        .get("version"))
                .isNotNull();
    }

    @Test
    void areOfTheVersionThatWasAskedFor() {
        assertThat(ledger.get("/api/open-issues", "API-Version", "1").text())
                .isEqualTo(ledger.get("/api/open-issues").text());
        for (String version : new String[] {"2", "0", "1.1", "next"}) {
            Reply unknown = ledger.get("/api/open-issues", "API-Version", version);
            assertThat(unknown.status()).isEqualTo(400);
            assertThat(unknown.json().get("type").stringValue()).isEqualTo("/problems/unknown-api-version");
            assertThat(unknown.json().get("detail").stringValue()).contains("API-Version", "1");
        }
    }

    @Test
    void sayWhereTheyAreAndWhereTheyGoOn() {
        Reply list = desk.getAcross(DOSSIER + "/audit-trail?limit=1");
        String next = list.json().get("next").stringValue();

        assertThat(list.json().at("/_links/self/href").stringValue()).isEqualTo(DOSSIER + "/audit-trail?limit=1");
        assertThat(list.json().at("/_links/next/href").stringValue()).isEqualTo(next);
        assertThat(ledger.get(next.replace("limit=1", "limit=500"))
                        .json()
                        .path("_links")
                        .has("next"))
                .isFalse();
        assertThat(desk.get("").json().at("/_links/self/href").stringValue()).isEqualTo(DOSSIER);
        assertThat(desk.get("/acts/1").json().at("/_links/self/href").stringValue())
                .isEqualTo(DOSSIER + "/acts/1");
    }
}

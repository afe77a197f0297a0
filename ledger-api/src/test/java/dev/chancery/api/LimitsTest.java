package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Whoever goes beyond a limit is told what it is, and nothing is recorded. */
@Tag("h2")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class LimitsTest {

    private static final String DOSSIER = "/api/dossiers/limits";

    @AutoClose
    static RunningLedger ledger;

    static Refusals refusals;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(
                folder,
                "--ledger.limits.body-bytes=5000",
                "--ledger.limits.nesting=12",
                "--ledger.limits.text-characters=300",
                "--ledger.limits.list-items=6",
                "--ledger.limits.acts-per-filing=7",
                "--ledger.limits.page-items=9",
                "--ledger.limits.streams=2",
                "--ledger.limits.requests-a-second=50",
                "--ledger.limits.burst=150");
        Desk.open(ledger, "limits");
        refusals = new Refusals(ledger, "limits");
    }

    private static Refusals.Refused refusedAct(String more) {
        return refusals.of(() -> ledger.post(DOSSIER + "/acts", act(more)));
    }

    private static String act(String more) {
        return "{\"type\": \"public-statement\", \"on\": \"2025-11-14\", \"by\": [{\"party\": \"AZE\"}], " + more + "}";
    }

    private static String text(int characters) {
        return "\"text\": [{\"lang\": \"en\", \"value\": \"" + "x".repeat(characters) + "\"}]";
    }

    private static String recalls(int acts) {
        return "\"recalls\": " + Collections.nCopies(acts, 1);
    }

    @Test
    @Order(1)
    void areNamedInTheRefusal() {
        refusedAct(text(301)).with(422, "over-a-limit").saying("300");
        refusedAct(recalls(7)).with(422, "over-a-limit").at("/recalls").saying("6");
        refusals.of(() -> ledger.post(
                        DOSSIER + "/acts/1/corrections",
                        "{\"set\": {" + recalls(7) + "}, \"reason\": \"more\"}",
                        "If-Match",
                        "\"1\""))
                .with(422, "over-a-limit")
                .at("/set/recalls")
                .saying("6");
        refusedAct("\"place\": " + "{\"a\":".repeat(12) + "1" + "}".repeat(12))
                .with(422, "over-a-limit")
                .saying("12");
        refusals.of(() -> ledger.post(
                        DOSSIER + "/filings",
                        "{\"acts\": " + Collections.nCopies(8, Desk.statement("2025-11-14")) + "}"))
                .with(422, "filing-limit")
                .at("/acts")
                .saying("8", "7");
        refusals.of(() -> ledger.post(DOSSIER + "/acts", " ".repeat(5_000) + act(text(1))))
                .with(413, "body-too-large")
                .saying("5000");
        refusals.of(() -> ledger.get("/api/parties?limit=10"))
                .with(422, "page-too-long")
                .saying("9");
    }

    @Test
    @Order(2)
    void areNotReachedByWhatIsJustWithin() {
        assertThat(ledger.post(DOSSIER + "/acts", act(text(300))).status()).isEqualTo(201);
        assertThat(ledger.post(DOSSIER + "/acts", act(recalls(6))).status()).isEqualTo(201);
        assertThat(ledger.post(
                                DOSSIER + "/filings",
                                "{\"acts\": " + Collections.nCopies(7, Desk.statement("2025-11-14")) + "}")
                        .status())
                .isEqualTo(201);
        assertThat(ledger.get("/api/parties?limit=9").items()).hasSize(9);
    }

    @Test
    @Order(3)
    void letOnlySoManyFollowAtATime() {
        List<Follower> followers = new ArrayList<>();
        try {
            for (int n = 0; n < 2; n++) {
                followers.add(Follower.of(ledger.baseUri().resolve("/api/events"), ""));
            }
            Reply third = ledger.get("/api/events", "Accept", "text/event-stream");

            assertThat(third.status()).isEqualTo(503);
            assertThat(third.json().get("type").stringValue()).isEqualTo("/problems/too-many-streams");
            assertThat(third.header("Retry-After")).isEqualTo("10");
        } finally {
            followers.forEach(Follower::close);
        }
    }

    @Test
    @Order(4)
    void turnAwayWhoeverAsksTooOften() {
        Reply reply = ledger.get("/api/repertoire/demand");
        for (int n = 0; n < 10_000 && reply.status() == 200; n++) {
            reply = ledger.get("/api/repertoire/demand");
        }

        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/too-many-requests");
        assertThat(reply.json().get("detail").stringValue()).contains("50", "150");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 3);
        assertThat(ledger.get("/actuator/health").status()).isEqualTo(200);
    }
}

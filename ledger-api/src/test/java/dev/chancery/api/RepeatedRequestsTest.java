package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.store.LedgerEvents;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RepeatedRequestsTest {

    private static final String DENIAL = """
            {"type": "public-statement", "by": [{"party": "RUS"}], "on": "2025-11-14"}""";

    @TempDir
    static Path folder;

    private static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.onFiles(folder);
    }

    @AfterAll
    static void stop() {
        ledger.close();
    }

    private static Reply open(String id, String... headers) {
        return ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Opened once"}""".formatted(id), headers);
    }

    private static long folios(String id) {
        return ledger.part(LedgerEvents.class).of(id).count() - 1;
    }

    private static void assertSame(Reply again, Reply first) {
        assertThat(again.status()).isEqualTo(first.status());
        assertThat(again.text()).isEqualTo(first.text());
        for (String header : List.of("Location", "ETag", "Ledger-Position", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    @Test
    void getTheFirstAnswerAgainAndAreRecordedOnce() {
        open("again");
        Reply first = ledger.post("/api/dossiers/again/acts", DENIAL, "Idempotency-Key", "k-1");
        ledger.post("/api/dossiers/again/acts", DENIAL);

        assertThat(first.status()).isEqualTo(201);
        assertSame(ledger.post("/api/dossiers/again/acts", DENIAL, "Idempotency-Key", "k-1"), first);
        assertThat(folios("again")).isEqualTo(2);
    }

    @Test
    void getItAfterARestartToo() {
        Reply first = open("after-restart", "Idempotency-Key", "k-2");
        ledger.restart();

        assertSame(open("after-restart", "Idempotency-Key", "k-2"), first);
    }

    @Test
    void getItThoughTheVersionTheyNamedHasGoneBy() {
        open("versions");
        ledger.post("/api/dossiers/versions/acts", DENIAL);
        String correction = """
                {"set": {"on": "2025-11-15"}, "reason": "misread"}""";
        String path = "/api/dossiers/versions/acts/1/corrections";
        Reply first = ledger.post(path, correction, "If-Match", "\"1\"", "Idempotency-Key", "k-3");

        assertThat(first.status()).isEqualTo(201);
        assertSame(ledger.post(path, correction, "If-Match", "\"1\"", "Idempotency-Key", "k-3"), first);
        assertThat(ledger.post(path, correction, "If-Match", "\"1\"").status()).isEqualTo(412);
    }

    @Test
    void areRefusedWithAnotherBody() {
        open("bodies");
        ledger.post("/api/dossiers/bodies/acts", DENIAL, "Idempotency-Key", "k-4");
        Reply other = ledger.post("/api/dossiers/bodies/acts", DENIAL + " ", "Idempotency-Key", "k-4");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.json().get("type").stringValue()).isEqualTo("/problems/idempotency-key-reused");
        assertThat(folios("bodies")).isEqualTo(1);
    }

    @Test
    void haveTheirKeyForEachAddressAlone() {
        open("one");
        open("other");

        assertThat(ledger.post("/api/dossiers/one/acts", DENIAL, "Idempotency-Key", "k-5")
                        .status())
                .isEqualTo(201);
        assertThat(ledger.post("/api/dossiers/other/acts", DENIAL, "Idempotency-Key", "k-5")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void areLookedAtAnewWhereTheyWereRefused() {
        String path = "/api/dossiers/not-yet/acts";
        assertThat(ledger.post(path, DENIAL, "Idempotency-Key", "k-6").status()).isEqualTo(404);
        open("not-yet");

        assertThat(ledger.post(path, DENIAL, "Idempotency-Key", "k-6").status()).isEqualTo(201);
    }

    @Test
    void areDeclinedWithAKeyThatIsNone() {
        open("keys");
        for (String key : List.of("", "with blank", "k".repeat(256))) {
            Reply reply = ledger.post("/api/dossiers/keys/acts", DENIAL, "Idempotency-Key", key);
            assertThat(reply.status()).as("%s", reply).isEqualTo(400);
        }
        assertThat(folios("keys")).isZero();
    }

    @Test
    void areRecordedOnceAndAnsweredAlikeInAStorm() throws Exception {
        open("storm");
        try (ExecutorService senders = Executors.newFixedThreadPool(16)) {
            Callable<Reply> send = () -> ledger.post("/api/dossiers/storm/acts", DENIAL, "Idempotency-Key", "k-7");
            List<Future<Reply>> replies = senders.invokeAll(Collections.nCopies(64, send));
            Reply first = replies.getFirst().get();
            assertThat(first.status()).as("%s", first).isEqualTo(201);
            for (Future<Reply> reply : replies) {
                assertSame(reply.get(), first);
            }
        }
        assertThat(folios("storm")).isEqualTo(1);
    }
}

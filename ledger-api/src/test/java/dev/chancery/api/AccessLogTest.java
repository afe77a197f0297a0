package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Every read has its entry, whatever was shown and in whatever form. */
@Tag("h2")
@Timeout(120)
final class AccessLogTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @AutoClose
    static RunningLedger ledger;

    static Desk desk;

    static Voice auditor;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder, "--ledger.limits.streams=1", "--ledger.feed.heartbeat=50ms");
        desk = Desk.open(ledger, "read-about");
        desk.file(Desk.incident("a1", "2022-03-10", "RUS", "AZE"), Desk.demand("d", "2022-03-11", "AZE", "RUS"));
        desk.get("/acts");
        desk.get("/issues");
        auditor = ledger.newUser("looks-at-readers", "auditor");
    }

    private static Reply read(String id, String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "X-Request-Id";
        all[headers.length + 1] = id;
        return path.startsWith("/api/access-log") ? auditor.get(path, all) : ledger.get(path, all);
    }

    /** The entries of a request, the oldest first. */
    private static List<JsonNode> entries(String id) {
        return auditor.get("/api/access-log?limit=500").items().reversed().stream()
                .filter(entry -> entry.get("requestId").stringValue().equals(id))
                .toList();
    }

    private static JsonNode entry(String id) {
        return entries(id, 1).getFirst();
    }

    /** A reader may see the end of an answer a moment before the answer is entered. */
    private static List<JsonNode> entries(String id, int expected) {
        List<JsonNode> entries = entries(id);
        while (entries.size() < expected) {
            entries = entries(id);
        }
        assertThat(entries).hasSize(expected);
        return entries;
    }

    private static String id() {
        return "read-" + NUMBER.incrementAndGet();
    }

    private static void assertShown(String id, int status, int results) {
        assertThat(entry(id).get("status").intValue()).isEqualTo(status);
        assertThat(entry(id).get("results").intValue()).isEqualTo(results);
    }

    @Test
    void saysWhoReadWhatWhenByWhichCallAndHowMuchOfIt() {
        String id = id();
        read(id, "/api/dossiers/read-about/acts?by=AZE&limit=10");

        JsonNode entry = entry(id);
        assertThat(entry.get("subject").stringValue()).isEqualTo(RunningLedger.REGISTRAR);
        assertThat(entry.get("call").stringValue()).isEqualTo("listActs");
        assertThat(entry.get("method").stringValue()).isEqualTo("GET");
        assertThat(entry.get("path").stringValue()).isEqualTo("/api/dossiers/read-about/acts");
        assertThat(entry.get("query").stringValue()).isEqualTo("by=AZE&limit=10");
        assertThat(entry.get("dossier").stringValue()).isEqualTo("read-about");
        assertThat(entry.get("status").intValue()).isEqualTo(200);
        assertThat(entry.get("results").intValue()).isEqualTo(1);
        assertThat(entry.get("tookMs").intValue()).isNotNegative();
        assertThat(entry.get("address").stringValue()).isEqualTo("127.0.0.1");
        assertThat(entry.get("readAt").stringValue()).matches("20..-..-..T..:..:..\\.\\d{3}Z");
    }

    @Test
    void countsTheItemsOfAListInEveryForm() {
        for (String form : List.of("application/json", "application/jsonl", "application/x-ndjson", "text/csv")) {
            String id = id();
            int items =
                    read(id, "/api/dossiers/read-about/acts", "Accept", form).status() == 200 ? 2 : -1;

            assertShown(id, 200, items);
        }
    }

    @Test
    void countsASingleThingAsOne() {
        String id = id();
        read(id, "/api/dossiers/read-about");

        assertShown(id, 200, 1);
        assertThat(entry(id).get("call").stringValue()).isEqualTo("showDossier");
    }

    @Test
    void showsNothingWhereTheAnswerIsKnownAlready() {
        String tag = ledger.get("/api/dossiers/read-about/acts").header("ETag");
        String id = id();
        assertThat(read(id, "/api/dossiers/read-about/acts", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        assertShown(id, 304, 0);

        String version = ledger.get("/api/dossiers/read-about").header("ETag");
        String again = id();
        assertThat(read(again, "/api/dossiers/read-about", "If-None-Match", version)
                        .status())
                .isEqualTo(304);
        assertShown(again, 304, 0);
    }

    @Test
    void hasWhatWasRefusedToo() {
        String unknown = id();
        read(unknown, "/api/dossiers/no-such/acts");
        assertShown(unknown, 404, 0);
        assertThat(entry(unknown).get("dossier").stringValue()).isEqualTo("no-such");

        String unreadable = id();
        read(unreadable, "/api/open-issues?dossier=read-about&overdue=perhaps");
        assertShown(unreadable, 400, 0);
        assertThat(entry(unreadable).get("dossier").stringValue()).isEqualTo("read-about");

        String nowhere = id();
        read(nowhere, "/api/nowhere");
        assertShown(nowhere, 404, 0);
        assertThat(entry(nowhere).has("call")).isFalse();
    }

    @Test
    void cannotBeEvadedByAnotherSpellingOfTheAddress() {
        String id = id();
        Reply reply = read(id, "/%61pi/dossiers/read%2Dabout/acts");

        assertThat(reply.status()).isEqualTo(200);
        assertShown(id, 200, 2);
        assertThat(entry(id).get("dossier").stringValue()).isEqualTo("read-about");
        assertThat(entry(id).get("path").stringValue()).isEqualTo("/%61pi/dossiers/read%2Dabout/acts");
    }

    @Test
    void takesAQueryThatNobodyCanDecode() {
        String id = id();
        ledger.sendVerbatim("GET /api/events?dossier=%ZZ HTTP/1.0\r\nX-Request-Id: " + id + "\r\n\r\n");

        assertThat(entry(id).get("status").intValue()).isBetween(400, 499);
        assertThat(entry(id).get("query").stringValue()).isEqualTo("dossier=%ZZ");
    }

    @Test
    void countsNothingForWhoAsksForTheHeadersOnly() {
        String id = id();
        ledger.send(
                ledger.to("/api/dossiers/read-about/acts", "X-Request-Id", id).HEAD());

        assertShown(id, 200, 0);
        assertThat(entry(id).get("method").stringValue()).isEqualTo("HEAD");
    }

    @Test
    void hasAnEntryWhenAStreamBeginsAndOneWhenItEnds() {
        for (String form : List.of("application/json", "application/jsonl")) {
            String id = id();
            assertThat(read(id, "/api/dossiers/read-about/history", "Accept", form)
                            .status())
                    .isEqualTo(200);

            List<JsonNode> entries = entries(id, 2);
            assertThat(entries.getFirst().has("results")).isFalse();
            assertThat(entries.getFirst().has("tookMs")).isFalse();
            assertThat(entries.getLast().get("results").intValue()).isEqualTo(3);
            assertThat(entries).allSatisfy(entry -> {
                assertThat(entry.get("dossier").stringValue()).isEqualTo("read-about");
                assertThat(entry.get("call").stringValue()).startsWith("replayDossier");
            });
        }
    }

    @Test
    void countsTheEventsThatAFollowerWasSent() {
        String id = id();
        try (Follower follower =
                Follower.of(ledger.baseUri().resolve("/api/events?dossier=read-about"), "", "X-Request-Id", id)) {
            assertThat(follower.next(3)).hasSize(3);

            assertThat(entry(id).get("call").stringValue()).isEqualTo("followEvents");
            assertThat(entry(id).get("dossier").stringValue()).isEqualTo("read-about");
            String refused = id();
            assertThat(read(refused, "/api/events", "Accept", "text/event-stream")
                            .status())
                    .isEqualTo(503);
            assertShown(refused, 503, 0);
        }

        assertThat(entries(id, 2).getLast().get("results").intValue()).isEqualTo(3);
    }

    @Test
    void doesNotTellOfWhatIsRecorded() {
        String id = id();
        Desk.open(ledger, "written-about");
        ledger.post("/api/dossiers/written-about/acts", Desk.statement("2025-11-14"), "X-Request-Id", id);
        ledger.post("/api/dossiers/no-such/acts", Desk.statement("2025-11-14"), "X-Request-Id", id);

        assertThat(entries(id)).isEmpty();
    }

    @Test
    void tellsOfItsOwnReadingTheNextTime() {
        String id = id();
        Reply first = read(id, "/api/access-log?limit=2");

        assertThat(first.items()).hasSize(2);
        assertShown(id, 200, 2);
        assertThat(entry(id).get("call").stringValue()).isEqualTo("listAccessLog");
    }

    @Test
    void isAskedByReaderDossierCallAndTimeTheNewestFirst() {
        String before = id();
        read(before, "/api/dossiers/filtered/acts");
        entry(before);
        String after = id();
        read(after, "/api/dossiers/filtered");
        String at = entry(after).get("readAt").stringValue();

        assertThat(found("dossier=filtered")).endsWith(after, before);
        assertThat(found("dossier=filtered&call=listActs")).containsExactly(before);
        assertThat(found("dossier=filtered&subject=registrar&call=showDossier&limit=1"))
                .containsExactly(after);
        assertThat(found("dossier=filtered&subject=somebody")).isEmpty();
        assertThat(found("dossier=filtered&from=" + at)).contains(after);
        assertThat(found("dossier=filtered&to=" + at)).doesNotContain(after);
        assertThat(auditor.get("/api/access-log?from=2025-11-14").status()).isEqualTo(400);
        assertThat(auditor.get("/api/access-log?to=%2B12025-11-14T00:00:00Z").status())
                .isEqualTo(400);
        assertThat(auditor.get("/api/access-log?cursor=none").status()).isEqualTo(400);
    }

    private static List<String> found(String query) {
        return auditor.get("/api/access-log?" + query).items().stream()
                .map(entry -> entry.get("requestId").stringValue())
                .toList();
    }

    @Test
    void isPagedThroughOnceWhileOthersRead() {
        IntStream.range(0, 10).forEach(n -> read("paged-" + n, "/api/dossiers/paged"));

        List<JsonNode> paged = new ArrayList<>();
        String next = "/api/access-log?dossier=paged&limit=3";
        while (next != null) {
            Reply page = auditor.get(next);
            paged.addAll(page.items());
            next = page.json().path("next").asStringOpt().orElse(null);
            read("paged-later", "/api/dossiers/paged");
        }

        assertThat(paged)
                .extracting(entry -> entry.get("requestId").stringValue())
                .isEqualTo(
                        IntStream.range(0, 10).mapToObj(n -> "paged-" + (9 - n)).toList());
    }

    @Test
    void isATableWithoutFormulas() {
        String id = id();
        read(id, "/api/dossiers/=SUM(A1)");
        entry(id);

        assertThat(auditor.get("/api/access-log?dossier=%3DSUM(A1)", "Accept", "text/csv")
                        .text())
                .startsWith(
                        "position,readAt,subject,call,method,path,query,dossier,status,results,tookMs,address,requestId\r\n")
                .contains(",'=SUM(A1),404,0,");
    }

    @Test
    void losesNothingOnACleanStop(@TempDir Path folder) throws Exception {
        int readers = 8;
        try (RunningLedger stopped = RunningLedger.onFiles(folder);
                ExecutorService pool = Executors.newFixedThreadPool(readers)) {
            Callable<Integer> reading = () -> {
                int answered = 0;
                while (answered < 200 && stopped.get("/api/dossiers?q=stopped").status() == 200) {
                    answered++;
                }
                return answered;
            };
            int answered = 0;
            for (Future<Integer> reader : pool.invokeAll(Collections.nCopies(readers, reading))) {
                answered += reader.get();
            }
            stopped.restart();

            assertThat(answered).isEqualTo(readers * 200);
            Voice after = stopped.newUser("looks-after", "auditor");
            String next = "/api/access-log?call=listDossiers&limit=500";
            int entered = 0;
            while (next != null) {
                Reply page = after.get(next);
                entered += page.items().size();
                next = page.json().path("next").asStringOpt().orElse(null);
            }
            assertThat(entered).isEqualTo(answered);
        }
    }
}

package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A dossier's version is its last folio, whoever writes and however many. */
final class VersionTest {

    private static final int WRITERS = 8;

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    @Test
    void isTheETagOfWhatIsWrittenAndRead() {
        Desk desk = Desk.open(ledger, "version-etag");
        assertThat(desk.get("").header("ETag")).isEqualTo("\"0\"");

        Reply filed = desk.file(Desk.statement("2025-11-14"), Desk.statement("2025-11-15"));
        assertThat(filed.header("ETag")).isEqualTo("\"2\"");
        assertThat(filed.header("Location")).isEqualTo(desk.address() + "/acts/1");
        assertThat(filed.json().get("version").intValue()).isEqualTo(2);

        assertThat(desk.get("").header("ETag")).isEqualTo("\"2\"");
        assertThat(ledger.get(desk.address(), "If-None-Match", "\"2\"").status())
                .isEqualTo(304);
    }

    @Test
    void isHonouredWhereTheWriterNamesIt() {
        Desk desk = Desk.open(ledger, "version-if-match");
        String acts = desk.address() + "/acts";
        String statement = Desk.statement("2025-11-14");

        assertThat(ledger.post(acts, statement, "If-Match", "\"0\"").status()).isEqualTo(201);
        assertThat(ledger.post(acts, statement, "If-Match", "\"0\"").status()).isEqualTo(412);
        assertThat(ledger.post(acts, statement, "If-Match", "\"1\"").status()).isEqualTo(201);
        assertThat(ledger.post(acts, statement, "If-Match", "*").status()).isEqualTo(201);
        assertThat(ledger.post(acts, statement).header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void countsClosingAndReopeningToo() {
        Desk desk = Desk.open(ledger, "version-turned");
        desk.file(Desk.statement("2025-11-14"));

        Reply closed = turn(desk, "/close", 1);
        assertThat(closed.header("ETag")).isEqualTo("\"2\"");
        assertThat(desk.tryToFile(Desk.statement("2025-11-15"))
                        .json()
                        .get("type")
                        .stringValue())
                .isEqualTo("/problems/dossier-is-closed");
        assertThat(ledger.getAfter(closed, desk.address()).json().get("closed").booleanValue())
                .isTrue();

        Reply reopened = turn(desk, "/reopen", 2);
        assertThat(reopened.header("ETag")).isEqualTo("\"3\"");
        assertThat(ledger.getAfter(reopened, desk.address())
                        .json()
                        .get("closed")
                        .booleanValue())
                .isFalse();
        assertThat(desk.file(Desk.statement("2025-11-15")).header("ETag")).isEqualTo("\"4\"");
    }

    private static Reply turn(Desk desk, String turn, int version) {
        return ledger.post(desk.address() + turn, "{\"reason\": \"settled\"}", "If-Match", "\"" + version + "\"");
    }

    @Test
    void letsExactlyOneOfTwoWritersWin() throws Exception {
        Desk desk = Desk.open(ledger, "version-of-two");
        for (int version = 0; version < 20; version++) {
            String seen = "\"" + version + "\"";
            Callable<Integer> writer =
                    () -> ledger.post(desk.address() + "/acts", Desk.statement("2025-11-14"), "If-Match", seen)
                            .status();
            assertThat(together(List.of(writer, writer))).containsExactlyInAnyOrder(201, 412);
        }
    }

    @Test
    void isGaplessWhenManyWriteAtOnce() throws Exception {
        Desk desk = Desk.open(ledger, "version-of-many");
        String[] three = {Desk.statement("2025-11-14"), Desk.statement("2025-11-15"), Desk.statement("2025-11-16")};
        Callable<List<Reply>> writer = () ->
                IntStream.range(0, 10).mapToObj(n -> desk.tryToFile(three)).toList();

        List<Reply> replies = together(
                        IntStream.range(0, WRITERS).mapToObj(n -> writer).toList())
                .stream()
                .flatMap(List::stream)
                .toList();

        assertThat(replies).extracting(Reply::status).isSubsetOf(201, 409);
        List<Integer> folios = new ArrayList<>();
        for (Reply filed : replies) {
            if (filed.status() == 201) {
                filed.json()
                        .get("acts")
                        .forEach(act -> folios.add(act.get("folio").intValue()));
            }
        }
        assertThat(folios).isNotEmpty().doesNotHaveDuplicates();
        List<Integer> onFile = versions(ledger.get(desk.address() + "/history"));
        assertThat(onFile)
                .isEqualTo(IntStream.rangeClosed(0, folios.size()).boxed().toList());
        assertThat(folios).containsExactlyInAnyOrderElementsOf(onFile.subList(1, onFile.size()));
    }

    @Test
    @Timeout(60)
    void isTheETagOfOneAnswerOnly() throws Exception {
        Desk desk = Desk.open(ledger, "version-of-one-answer");
        Callable<Integer> writer = () -> {
            for (int n = 0; n < 50; n++) {
                desk.tryToFile(Desk.demand("d", "2025-11-14", "AZE", "RUS"));
            }
            return 0;
        };
        Callable<Integer> reader = () -> {
            int version = 0;
            while (version < 50) {
                JsonNode shown = ledger.get(desk.address()).json();
                version = shown.get("version").intValue();
                assertThat(shown.get("openIssues").intValue()).isEqualTo(version);
            }
            return version;
        };
        assertThat(together(List.of(writer, reader))).containsExactly(0, 50);
    }

    @Test
    void isGivenToOneOfManyWhoOpenTheSameDossier() throws Exception {
        for (int n = 0; n < 5; n++) {
            String cover = """
                    {"id": "opened-%d", "parties": ["AZE", "RUS"], "subject": "Opened by many"}""".formatted(n);
            Callable<Integer> writer = () -> ledger.post("/api/dossiers", cover).status();

            assertThat(together(
                            IntStream.range(0, WRITERS).mapToObj(w -> writer).toList()))
                    .containsOnlyOnce(201)
                    .isSubsetOf(201, 409);
            assertThat(versions(ledger.get("/api/dossiers/opened-" + n + "/history")))
                    .containsExactly(0);
        }
    }

    private static List<Integer> versions(Reply history) {
        return history.items().stream()
                .map(step -> step.get("version"))
                .map(JsonNode::intValue)
                .toList();
    }

    private static <T> List<T> together(List<Callable<T>> writers) throws Exception {
        List<T> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
            for (Future<T> result : threads.invokeAll(writers)) {
                results.add(result.get());
            }
        }
        return results;
    }
}

package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.api.Follower.Received;
import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The events of the whole ledger, for those who follow it. */
@Timeout(120)
final class FeedTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void fileTheCase(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder, "--ledger.feed.heartbeat=100ms");
        KyivCase.whole(ledger, KyivCase.ID);
        Desk.open(ledger, "usa-mex", "USA", "MEX")
                .file(Desk.statement("2025-11-14").replace("AZE", "USA"));
    }

    private static URI feed(String query) {
        return ledger.baseUri().resolve("/api/events" + query);
    }

    private static List<JsonNode> all(String query) {
        String separator = query.isEmpty() ? "?" : "&";
        return ledger.get("/api/events" + query + separator + "limit=500").items();
    }

    private static List<Long> positions(List<JsonNode> items) {
        return items.stream().map(item -> item.get("position").longValue()).toList();
    }

    private static long end() {
        return Long.parseLong(
                ledger.get("/api/events?limit=500&after=" + all("").getLast().get("position"))
                        .header("Ledger-Position"));
    }

    @Test
    void saysOfEachEventWhatTheHistorySaysAndInWhichDossierItIs() {
        List<JsonNode> steps =
                ledger.get("/api/dossiers/" + KyivCase.ID + "/history").items();
        List<JsonNode> events = all("?dossier=" + KyivCase.ID);

        assertThat(events).hasSameSizeAs(steps);
        for (int n = 0; n < events.size(); n++) {
            ObjectNode step = (ObjectNode) steps.get(n).deepCopy();
            step.remove("effects");
            assertThat(events.get(n)).isEqualTo(step.put("dossier", KyivCase.ID));
        }
    }

    @Test
    void goesOnFromAnyPosition() {
        List<JsonNode> whole = all("");
        List<JsonNode> paged = new ArrayList<>();
        String next = "/api/events?limit=7";
        while (next != null) {
            Reply page = ledger.get(next);
            paged.addAll(page.items());
            next = page.json().path("next").asStringOpt().orElse(null);
        }
        long middle = whole.get(whole.size() / 2).get("position").longValue();

        assertThat(paged.subList(0, whole.size())).isEqualTo(whole);
        assertThat(all("?after=" + middle).subList(0, whole.size() / 2 - 1))
                .isEqualTo(whole.subList(whole.size() / 2 + 1, whole.size()).subList(0, whole.size() / 2 - 1));
    }

    @ParameterizedTest
    @CsvSource({
        "?dossier=usa-mex, 2",
        "?party=MEX, 2",
        "?party=USA&type=public-statement, 1",
        "?party=FRA, 0",
        "?type=dossier-opened&dossier=usa-mex, 1",
        "?dossier=usa-mex&party=AZE, 0"
    })
    void holdsOnlyWhatIsWanted(String query, int events) {
        assertThat(all(query)).hasSize(events);
        try (Follower follower = Follower.of(feed(query), "")) {
            assertThat(follower.next(events).stream().map(Received::data)).isEqualTo(all(query));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?after=-1               | 400 | invalid-parameter
            ?after=x                | 400 | invalid-parameter
            ?after=99999999         | 400 | invalid-parameter
            ?type=none              | 400 | invalid-parameter
            ?party=XXX              | 400 | unknown-party
            ?dossier=none           | 404 | no-such-dossier
            ?from=1                 | 400 | unknown-parameter
            """)
    void isRefusedWhereItCannotBe(String query, int status, String code) {
        for (String form : List.of("application/json", "text/event-stream")) {
            Reply refused = ledger.get("/api/events" + query, "Accept", form);
            assertThat(refused.status()).isEqualTo(status);
            assertThat(refused.json().get("type").stringValue()).isEqualTo("/problems/" + code);
        }
    }

    @Test
    void isRefusedToWhoeverHasSeenMoreThanThereIs() {
        Reply refused = ledger.get("/api/events", "Accept", "text/event-stream", "Last-Event-ID", "99999999");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("detail").stringValue()).contains("99999999");
    }

    @Test
    void sendsWhatIsRecordedAsItIsRecorded() {
        Desk desk = Desk.open(ledger, "as-recorded");
        try (Follower follower = Follower.of(feed("?dossier=as-recorded"), "")) {
            assertThat(follower.next(1).getFirst().type()).isEqualTo("dossier-opened");
            for (int n = 1; n <= 5; n++) {
                desk.file(Desk.statement("2025-11-14"));
                Received received = follower.next(1).getFirst();

                assertThat(received.type()).isEqualTo("public-statement");
                assertThat(received.data().at("/event/folio").intValue()).isEqualTo(n);
                assertThat(received.id())
                        .isEqualTo(received.data().get("position").toString());
            }
        }
    }

    @Test
    void beatsWithHowFarTheLedgerHasCome() {
        try (Follower follower = Follower.of(feed("?party=FRA"), "")) {
            Desk.open(ledger, "another-heard-of");
            long end = end();
            Received beat = follower.next();
            while (Long.parseLong(beat.id()) < end) {
                beat = follower.next();
            }
            assertThat(beat.data()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "type=public-statement", "party=NOR", "dossier=load-1"})
    void missesNothingAndRepeatsNothingThroughManyReconnectionsUnderLoad(String wanted) throws Exception {
        long from = end();
        String run = "load" + Math.abs(wanted.hashCode());
        Random random = new Random(20251114);
        List<Long> received = new ArrayList<>();
        try (ExecutorService clerks = Executors.newFixedThreadPool(4)) {
            Desk first = Desk.open(ledger, wanted.startsWith("dossier") ? "load-1" : run, "NOR", "SWE");
            List<Future<?>> recording = new ArrayList<>();
            for (int clerk = 0; clerk < 4; clerk++) {
                Desk desk = clerk == 0 ? first : Desk.open(ledger, run + "-" + clerk, "DNK", "SWE");
                recording.add(clerks.submit(() -> {
                    for (int n = 0; n < 15; n++) {
                        desk.file(
                                Desk.statement("2025-11-14").replace("AZE", "SWE"),
                                Desk.demand("d", "2025-11-14", "SWE", "NOR"));
                    }
                }));
            }
            String lastId = String.valueOf(from);
            int expected = wanted.isEmpty() ? 4 * 31 : wanted.startsWith("type") ? 4 * 15 : 31;
            while (received.size() < expected) {
                try (Follower follower = Follower.of(feed("?" + wanted), lastId)) {
                    int some = Math.min(1 + random.nextInt(20), expected - received.size());
                    follower.next(some)
                            .forEach(event ->
                                    received.add(event.data().get("position").longValue()));
                    lastId = follower.lastId();
                }
            }
            for (Future<?> done : recording) {
                done.get();
            }
        }

        assertThat(received).isEqualTo(positions(all("?after=" + from + (wanted.isEmpty() ? "" : "&" + wanted))));
        if (wanted.isEmpty()) {
            assertThat(received)
                    .isEqualTo(LongStream.rangeClosed(from + 1, from + received.size())
                            .boxed()
                            .toList());
        }
    }

    @Test
    void endsWhenTheLedgerStopsAndGoesOnWhenItIsBack() {
        Desk.open(ledger, "stopped");
        try (Follower follower = Follower.of(feed("?dossier=stopped"), "")) {
            follower.next(1);
            ledger.restart("--ledger.feed.heartbeat=100ms");
            Received last = follower.next();
            while (last != null) {
                assertThat(last.data()).isNull();
                last = follower.next();
            }
            ledger.post("/api/dossiers/stopped/acts", Desk.statement("2025-11-14"));
            try (Follower again = Follower.of(feed("?dossier=stopped"), follower.lastId())) {
                assertThat(again.next(1).getFirst().data().at("/event/folio").intValue())
                        .isEqualTo(1);
            }
        }
    }
}

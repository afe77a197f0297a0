package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.store.TestDatabase;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application promises those who run it, in a process of its own: what it logs, measures and traces, and how it ends. */
@Timeout(120)
@Order(3)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class OperationsTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int ENDED_BY_SIGTERM = 128 + 15;
    private static final String OPENING = """
            {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Opened"}""";

    @TempDir
    static Path home;

    private static Collector collector;
    private static KillableLedger ledger;

    @BeforeAll
    static void start() throws Exception {
        collector = new Collector();
        ledger = KillableLedger.on(
                TestDatabase.in(home),
                home,
                "--ledger.tracing.endpoint=" + collector.endpoint(),
                "--management.opentelemetry.tracing.export.schedule-delay=10ms",
                "--logging.structured.format.console=ecs",
                "--logging.level.org.springframework.web.servlet=debug",
                "--logging.level.org.springframework.jdbc.core=debug");
    }

    @AfterAll
    static void end() {
        ledger.close();
        collector.close();
    }

    private static JsonNode awaitLine(Predicate<JsonNode> sought) throws InterruptedException {
        return JSON.readTree(ledger.awaitLogged(line -> line.startsWith("{") && sought.test(JSON.readTree(line))));
    }

    private static boolean isOf(String request, JsonNode entry) {
        return entry.path("requestId").asString("").equals(request);
    }

    private static String thread(JsonNode entry) {
        return entry.path("process").path("thread").path("name").asString("");
    }

    @Order(1)
    @Test
    void thePasswordThatItWasGivenIsTakenAndInNoLog() throws Exception {
        assertThat(ledger.ask("/api/me").status()).isEqualTo(200);
        assertThat(ledger.logged()).isNotEmpty().noneMatch(line -> line.contains(RunningLedger.PASSWORD));
    }

    @Order(1)
    @Test
    void theIdOfARequestIsInTheLogInTheEventAndInTheProblem() throws Exception {
        Reply opened = ledger.post("/api/dossiers", OPENING.formatted("walked"), "walk-1");
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        JsonNode line = awaitLine(entry -> isOf("walk-1", entry));
        assertThat(line.path("service").path("name").asString()).isEqualTo("chancery");
        assertThat(line.path("ecs").path("version").asString()).isNotEmpty();
        long position = Long.parseLong(opened.header("Ledger-Position"));
        assertThat(ledger.list("/api/dossiers/walked/audit-trail", position))
                .extracting(entry -> entry.get("requestId").asString())
                .containsExactly("walk-1");

        Reply refused = ledger.post("/api/dossiers", OPENING.formatted("walked"), "walk-2");
        assertThat(refused.status()).as("%s", refused).isEqualTo(409);
        assertThat(refused.json().get("requestId").asString()).isEqualTo("walk-2");
        awaitLine(entry -> isOf("walk-2", entry));
    }

    @Order(1)
    @Test
    void theIdOfARequestIsInTheLogOfWhateverThreadWritesItsAnswer() throws Exception {
        ledger.post("/api/dossiers", OPENING.formatted("streamed"), "stream-1");
        Reply history =
                ledger.ask("/api/dossiers/streamed/history", "Accept", "application/jsonl", "X-Request-Id", "stream-2");
        assertThat(history.status()).as("%s", history).isEqualTo(200);

        awaitLine(entry -> isOf("stream-2", entry)
                && !thread(entry).isEmpty()
                && !thread(entry).startsWith("http-"));
    }

    @Order(1)
    @Test
    void aRequestIsTracedAsPartOfItsCallersTrace() throws Exception {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        Reply opened = ledger.postTraced("/api/dossiers", OPENING.formatted("traced"), trace, "00f067aa0ba902b7");
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);

        while (!collector.holds(trace, "http post /api/dossiers") || !collector.holds(trace, "ledger.append")) {
            Thread.sleep(10);
        }
        awaitLine(entry -> entry.path("traceId").asString("").equals(trace));
    }

    @Order(1)
    @Test
    void whatIsRecordedAndRefusedIsMeasured() throws Exception {
        ledger.post("/api/dossiers", OPENING.formatted("measured"), "measure-1");
        ledger.post("/api/dossiers", OPENING.formatted("measured"), "measure-2");

        assertThat(ledger.get("/actuator/prometheus", 0).text().lines())
                .anyMatch(line -> line.matches("ledger_events_recorded_total [1-9].*"))
                .anyMatch(line -> line.matches("ledger_filings_recorded_total [1-9].*"))
                .anyMatch(line -> line.matches("ledger_append_seconds_bucket\\{error=\"none\",.*le=\"0.001\"} .*"))
                .anyMatch(line -> line.matches("ledger_refusals_total\\{rule=\"dossier-id-is-taken\"} [1-9].*"))
                .contains("ledger_refusals_total{rule=\"only-the-claimant-closes\"} 0.0")
                .anyMatch(
                        line -> line.matches(
                                "http_server_requests_seconds_bucket\\{.*status=\"409\",uri=\"/api/dossiers\",le=\"0.005\"} .*"))
                .contains("ledger_projection_deadletters{projection=\"docket\"} 0.0")
                .anyMatch(line -> line.startsWith("ledger_projection_lag{projection=\"register\"} "))
                .anyMatch(line -> line.startsWith("ledger_projection_complete{projection=\"audit\"} "));
    }

    /** The body of the last request comes when the server takes no other any more. */
    @Order(2)
    @Test
    void whatWasAcceptedBeforeTheSignalIsAnsweredAndOnFileAndNothingElseIs() throws Exception {
        Submission.open(ledger);
        var clerks = new Clerks();
        Reply last;
        try (Socket slow = ledger.connect()) {
            String body = """
                    {"type": "public-statement", "by": [{"party": "AZE"}]}""";
            write(slow, """
                    POST /api/dossiers/kill-a/acts HTTP/1.1
                    Host: localhost
                    X-Request-Id: slow
                    Authorization: %s
                    Content-Type: application/json
                    Content-Length: %d
                    Expect: 100-continue
                    Connection: close

                    """.formatted(KillableLedger.AUTHORIZATION, body.length())
                    .replace("\n", "\r\n"));
            assertThat(lineOf(slow)).isEqualTo("HTTP/1.1 100");
            assertThat(lineOf(slow)).isEmpty();
            clerks.work(ledger, 20, () -> {
                ledger.terminate();
                awaitNoMoreConnections();
            });
            write(slow, body);
            last = Reply.parse(slow.getInputStream().readAllBytes());
        }

        assertThat(last.status()).as("%s", last).isEqualTo(201);
        assertThat(ledger.exitCode()).isEqualTo(ENDED_BY_SIGTERM);
        Map<String, List<Integer>> onFile = onFile();
        assertThat(onFile).containsEntry("slow", Clerks.Answer.of(last).folios());
        clerks.answers()
                .forEach((submission, answer) ->
                        assertThat(onFile).as("%s", submission).containsEntry(submission.requestId(), answer.folios()));
        assertThat(onFile)
                .doesNotContainKeys(
                        clerks.unanswered().stream().map(Submission::requestId).toArray(String[]::new));
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String lineOf(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next != '\n';
                next = socket.getInputStream().read()) {
            assertThat(next).as("after %s", line).isNotNegative();
            line.append((char) next);
        }
        return line.toString().stripTrailing();
    }

    private static void awaitNoMoreConnections() {
        while (true) {
            try {
                ledger.connect().close();
            } catch (ConnectException refused) {
                return;
            } catch (IOException e) {
                Thread.onSpinWait(); // it was taken and dropped
            }
        }
    }

    /** The folios on file, by the request under which they were recorded. */
    private static Map<String, List<Integer>> onFile() throws SQLException {
        Map<String, List<Integer>> folios = new TreeMap<>();
        try (Connection connection = TestDatabase.in(home).open();
                Statement statement = connection.createStatement();
                ResultSet events = statement.executeQuery("SELECT folio, metadata FROM event ORDER BY position")) {
            while (events.next()) {
                String request = JSON.readTree(events.getBytes("metadata"))
                        .get("requestId")
                        .asString();
                folios.computeIfAbsent(request, first -> new ArrayList<>()).add(events.getInt("folio"));
            }
        }
        return folios;
    }
}

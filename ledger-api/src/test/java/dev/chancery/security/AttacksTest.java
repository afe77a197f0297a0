package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import dev.chancery.ledger.Shell;
import dev.chancery.store.LedgerEvents;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What others would try, and what comes of it: nothing. Nothing is recorded by any of it. */
@Tag("h2")
final class AttacksTest {

    @AutoClose
    static RunningLedger ledger;

    /** Who sees one dossier of two, up to confidential. */
    static Voice officer;

    /** Who sees both dossiers and everything in them. */
    static Voice chief;

    private String before = "";

    @BeforeAll
    static void start(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
        officer = ledger.newUser("officer", "registrar");
        ledger.grant("officer", "mine");
        ledger.clear("officer", "confidential");
        chief = ledger.newUser("chief", "registrar");
        ledger.grant("chief", "*");
        ledger.clear("chief", "secret");
        for (String dossier : List.of("mine", "hidden")) {
            ledger.post("/api/dossiers", """
                    {"id": "%s", "parties": ["AZE", "RUS"], "subject": "The %1$s dossier"}""".formatted(dossier));
            for (String marking : List.of("", ", \"marking\": {\"classification\": \"secret\"}", "")) {
                String words = dossier.equals("hidden") || !marking.isEmpty() ? "withheld" : "seen";
                Reply filed = ledger.post("/api/dossiers/" + dossier + "/filings", """
                        {"acts": [
                          {"type": "incident", "label": "i", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                           "victim": {"party": "AZE"}, "place": {"name": "A %1$s place"}%2$s},
                          {"type": "demand", "kind": "investigation", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}],
                           "about": ["#i"], "text": [{"lang": "en", "value": "%1$s words"}]%2$s}]}""".formatted(words, marking));
                assertThat(filed.status()).as("%s", filed).isEqualTo(201);
                ledger.getAfter(filed, "/api/dossiers/" + dossier + "/acts");
                ledger.getAfter(filed, "/api/open-issues");
            }
            ledger.post("/api/dossiers/" + dossier + "/acts/1/accounts", "{\"publisher\": \"A newspaper\"}");
        }
    }

    /** Where the ledger and what it knows of users have come to. */
    private static String state() {
        return ledger.part(LedgerEvents.class).lastPosition() + " "
                + ledger.part(JdbcClient.class)
                        .sql("SELECT MAX(number) FROM access_event")
                        .query(Long.class)
                        .single();
    }

    @BeforeEach
    void look() {
        before = state();
    }

    @AfterEach
    void nothingWasRecorded() {
        assertThat(state()).isEqualTo(before);
    }

    /** A call as the contract has it. */
    private record Operation(String id, String path, boolean takesABody, List<String> parameters) {

        /** Its address about what is there, but for one step. */
        String at(String step, String value) {
            return path.replace("{" + step + "}", value)
                    .replace("{id}", "mine")
                    .replace("{folio}", "1")
                    .replace("{code}", path.startsWith("/problems") ? "unknown-field" : "AZE")
                    .replace("{name}", path.contains("repertoire") ? "protest" : "docket")
                    .replace("{position}", "1")
                    .replace("{subject}", "officer")
                    .replace("{role}", "registrar")
                    .replace("{dossier}", "mine");
        }

        String at() {
            return at("nothing", "");
        }

        List<String> steps() {
            return Stream.of(path.split("/"))
                    .filter(step -> step.startsWith("{"))
                    .map(step -> step.substring(1, step.length() - 1))
                    .toList();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private static List<Operation> operations(String method) {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path :
                ledger.get("/openapi.json").json().get("paths").properties()) {
            JsonNode operation = path.getValue().path(method.toLowerCase(Locale.ROOT));
            if (operation.isObject()) {
                operations.add(new Operation(
                        operation.get("operationId").stringValue(),
                        path.getKey(),
                        operation.has("requestBody"),
                        operation
                                .path("parameters")
                                .valueStream()
                                .filter(parameter ->
                                        parameter.path("in").asString("").equals("query"))
                                .map(parameter -> Objects.requireNonNull(
                                        parameter.get("name").stringValue()))
                                .toList()));
            }
        }
        assertThat(operations).hasSizeGreaterThan(15);
        return operations;
    }

    static List<Operation> reads() {
        return operations("GET");
    }

    static List<Operation> writes() {
        return operations("POST").stream().filter(Operation::takesABody).toList(); // others do not look at one
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static Reply verbatim(String request) {
        return ledger.sendVerbatim(request);
    }

    private static Reply asNobody(String path) {
        return ledger.sendVerbatim("GET " + path + " HTTP/1.0\r\nAuthorization: none\r\n\r\n");
    }

    @Nested
    class BySql {

        private static final List<String> PAYLOADS = List.of(
                "' OR '1'='1",
                "' OR 1=1 --",
                "'; DROP TABLE access_log; --",
                "' UNION SELECT hash FROM password --",
                "%",
                ":subject");

        /** What finds words that are like those which are given, and asks no database. */
        private static final List<String> IN_MEMORY = List.of("listParties", "listPeople");

        @ParameterizedTest
        @MethodSource("dev.chancery.security.AttacksTest#reads")
        void aParameterFindsWhatAHarmlessOneFinds(Operation read) {
            for (String parameter : read.parameters()) {
                Reply harmless = ledger.get(read.at() + "?" + parameter + "=zzqxj");
                for (String payload : PAYLOADS) {
                    String path = read.at() + "?" + parameter + "=" + encoded(payload);
                    Reply reply = ledger.get(path);
                    assertThat(reply.status()).as("%s %s", path, reply).isEqualTo(harmless.status());
                    if (reply.status() == 200) {
                        assertThat(harmless.items()).as(path).isEmpty();
                        if (!IN_MEMORY.contains(read.id())) {
                            assertThat(reply.items()).as(path).isEmpty();
                        }
                    }
                }
            }
        }

        @ParameterizedTest
        @MethodSource("dev.chancery.security.AttacksTest#reads")
        void aStepOfAnAddressIsOfNothing(Operation read) {
            for (String step : read.steps()) {
                for (String payload : PAYLOADS) {
                    Reply reply = ledger.get(read.at(step, encoded(payload)));
                    assertThat(reply.status())
                            .as("%s %s", read.at(step, payload), reply)
                            .isBetween(400, 404);
                }
            }
        }

        @ParameterizedTest
        @MethodSource("dev.chancery.security.AttacksTest#writes")
        void aStepOfAnAddressThatIsWrittenToIsOfNothing(Operation write) {
            for (String step : write.steps()) {
                for (String payload : PAYLOADS) {
                    Reply reply = ledger.post(
                            write.at(step, encoded(payload)),
                            BODIES.getOrDefault(write.id(), BECAUSE),
                            "If-Match",
                            "\"999\"");
                    assertThat(reply.status())
                            .as("%s %s", write.at(step, payload), reply)
                            .isBetween(400, 412);
                }
            }
        }

        @Test
        void aHeaderIsNone() {
            for (String header :
                    List.of("Ledger-Position", "If-Match", "If-None-Match", "API-Version", "Last-Event-ID")) {
                for (String payload : PAYLOADS) {
                    Reply reply = ledger.get("/api/dossiers/mine", header, payload);
                    assertThat(reply.status()).as("%s: %s", header, payload).isIn(200, 400);
                }
            }
        }
    }

    private static final String BECAUSE = "{\"reason\": \"a test\"}";

    /** Bodies that can be read. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("openDossier", "{\"id\": \"opened\", \"parties\": [\"AZE\", \"AZE\"], \"subject\": \"Of one\"}"),
            Map.entry("fileAct", "{\"type\": \"public-statement\", \"by\": [{\"party\": \"AZE\"}]}"),
            Map.entry("fileActs", "{\"acts\": []}"),
            Map.entry("addAccount", "{\"publisher\": \"A newspaper\"}"),
            Map.entry("assessDiscrepancy", "{\"of\": [1], \"opinion\": \"The former\", \"reason\": \"a test\"}"),
            Map.entry("correctAct", "{\"set\": {\"on\": \"2025-11-15\"}, \"reason\": \"a test\"}"),
            Map.entry("correctDossier", "{\"description\": \"Another\", \"reason\": \"a test\"}"),
            Map.entry("addUser", "{\"subject\": \"registrar\", \"name\": \"Once more\", \"reason\": \"a test\"}"),
            Map.entry("giveRole", "{\"role\": \"registrar\", \"reason\": \"a test\"}"),
            Map.entry("giveClearance", "{\"level\": \"cosmic\", \"reason\": \"a test\"}"),
            Map.entry("grantDossier", "{\"dossier\": \"mine\", \"reason\": \"a test\"}"),
            Map.entry("changePassword", "{\"password\": \"short\", \"reason\": \"a test\"}"));

    @Nested
    class ByFieldsOfTheLedgersOwn {

        private static final List<String> OWN = List.of(
                "recordedBy",
                "recordedAt",
                "folio",
                "position",
                "revision",
                "version",
                "filing",
                "effects",
                "through",
                "roles");

        @ParameterizedTest
        @MethodSource("dev.chancery.security.AttacksTest#writes")
        void aBodyIsRefusedThatNamesThem(Operation write) {
            String body = BODIES.getOrDefault(write.id(), BECAUSE);
            List<String> named = new ArrayList<>(OWN);
            if (!body.contains("\"subject\"") && !write.id().equals("correctDossier")) {
                named.add("subject");
            }
            for (String field : named) {
                Reply reply = ledger.post(
                        write.at(),
                        body.substring(0, body.length() - 1) + ", \"" + field + "\": 1}",
                        "If-Match",
                        "\"999\"");
                assertThat(reply.status()).as("%s %s", write, reply).isEqualTo(400);
                assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/unknown-field");
                assertThat(reply.json().get("errors").get(0).get("pointer").stringValue())
                        .isEqualTo("/" + field);
            }
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "recordedBy",
                    "recordedAt",
                    "folio",
                    "position",
                    "revision",
                    "version",
                    "filing",
                    "effects",
                    "subject"
                })
        void anActIsRefusedThatNamesThem(String field) {
            Reply filed = ledger.post("/api/dossiers/mine/filings", """
                    {"acts": [{"type": "public-statement", "by": [{"party": "AZE"}], "%s": 1}]}""".formatted(field));
            assertThat(filed.status()).as("%s", filed).isEqualTo(400);
            assertThat(filed.text()).contains("unknown-field", "\"/acts/0/" + field + "\"");

            Reply corrected =
                    ledger.post("/api/dossiers/mine/acts/1/corrections", """
                    {"set": {"%s": 1}, "reason": "a test"}""".formatted(field), "If-Match", "\"7\"");
            assertThat(corrected.status()).as("%s", corrected).isIn(400, 422);
            assertThat(corrected.text())
                    .contains(field.equals("folio") ? "field-is-fixed" : "unknown-field", "\"/set/" + field + "\"");
        }
    }

    @Nested
    class ByHeaders {

        private static final String LINE = "a\r\nX-Injected: yes\r\nSet-Cookie: injected=yes";

        private static void assertNoneInjected(String what, Reply reply) {
            assertThat(reply.headers().map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
                    .as(what)
                    .doesNotContain("x-injected", "set-cookie");
            assertThat(reply.headers().map().toString()).as(what).doesNotContain("injected");
        }

        @ParameterizedTest
        @MethodSource("dev.chancery.security.AttacksTest#reads")
        void aLineInAParameterOrAddressBecomesNone(Operation read) {
            for (String parameter : read.parameters()) {
                String path = read.at() + "?" + parameter + "=" + encoded(LINE);
                assertNoneInjected(path, ledger.get(path));
            }
            for (String step : read.steps()) {
                assertNoneInjected(read.id(), ledger.get(read.at(step, encoded(LINE))));
            }
        }

        @Test
        void aLineIsNoIdOfWhatIsMade() {
            String line = "a\\r\\nX-Injected: yes";
            Reply opened = ledger.post("/api/dossiers", """
                    {"id": "%s", "parties": ["AZE", "RUS"], "subject": "S"}""".formatted(line));
            Reply added = ledger.post("/api/users", """
                    {"subject": "%s", "name": "N", "reason": "a test"}""".formatted(line));

            for (Reply reply : List.of(opened, added)) {
                assertThat(reply.status()).as("%s", reply).isEqualTo(400);
                assertNoneInjected("an id", reply);
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"a b", "a\tb", "<script>", "a;b", "a\u00e9", "../a", "${x}", "a\r\n X-Injected: yes"})
        void anOddRequestIdIsReplaced(String id) {
            Reply reply = verbatim("GET /api/me HTTP/1.0\r\nX-Request-Id: " + id + "\r\n\r\n");

            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.header("X-Request-Id")).matches("[0-9a-f-]{36}");
            assertNoneInjected(id, reply);
        }

        @ParameterizedTest
        @ValueSource(strings = {"a b", "a\tb", "a\u00e9", ""})
        void anOddIdempotencyKeyIsRefused(String key) {
            String body = BODIES.get("fileAct");
            Reply reply = verbatim("POST /api/dossiers/mine/acts HTTP/1.0\r\nContent-Type: application/json\r\n"
                    + "Idempotency-Key: " + key + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);

            assertThat(reply.status()).as("%s", reply).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "X-Request-Id: a\rX-Injected: yes",
                    "X-Request-Id: a\u0000X-Injected: yes",
                    "X-Request-Id : a",
                    ": a"
                })
        void aHeaderThatIsNoneIsRefused(String header) {
            Reply reply =
                    verbatim("GET /api/me HTTP/1.1\r\nHost: ledger\r\nConnection: close\r\n" + header + "\r\n\r\n");

            assertThat(reply.status()).isEqualTo(400);
            assertNoneInjected(header, reply);
        }

        @Test
        void moreOfThemThanAreTakenAreRefusedAsAProblem() {
            for (String header : List.of(
                    "X-Long: " + "x".repeat(20_000) + "\r\n",
                    "X-Many: x\r\n".repeat(500),
                    "Cookie: " + "a=b;".repeat(5_000) + "\r\n")) {
                Reply reply =
                        verbatim("GET /api/me HTTP/1.1\r\nHost: ledger\r\nConnection: close\r\n" + header + "\r\n");

                assertThat(reply.status()).isIn(400, 431);
                assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
            }
        }

        @Test
        void aForeignHostIsNotRepeated() {
            for (String path : List.of("/api/dossiers?limit=1", "/api/me", "/", "/login", "/api/nowhere", "/docs/")) {
                Reply reply =
                        verbatim("GET " + path + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                                + "Forwarded: host=evil.example\r\nConnection: close\r\n\r\n");

                assertThat(reply.text()).as(path).doesNotContain("evil");
                assertThat(reply.headers().map().toString()).as(path).doesNotContain("evil");
            }
        }

        @Test
        void aForeignOriginIsAllowedNothing() {
            for (String origin : List.of("https://evil.example", "null", "http://127.0.0.1:1")) {
                Reply read = ledger.get("/api/me", "Origin", origin);
                Reply preflight = ledger.send(ledger.toAsNobody(
                                "/api/dossiers",
                                "Origin",
                                origin,
                                "Access-Control-Request-Method",
                                "POST",
                                "Access-Control-Request-Headers",
                                "authorization")
                        .method("OPTIONS", BodyPublishers.noBody()));
                for (Reply reply : List.of(read, preflight)) {
                    assertThat(reply.headers().map().keySet())
                            .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control"));
                }
                assertThat(preflight.status()).isBetween(400, 499);
            }
        }
    }

    @Nested
    class ByAddresses {

        private static final List<String> SPELLINGS = List.of(
                "/docs/../api/me",
                "/docs/..;/api/me",
                "/docs/..%2fapi/me",
                "/docs/%2e%2e/api/me",
                "/docs/%2e%2e%2fapi%2fme",
                "/docs/..%5capi%5cme",
                "/docs/..\\api\\me",
                "/docs/%252e%252e/api/me",
                "/docs/../../application.yaml",
                "/docs/..%2f..%2fapplication.yaml",
                "/docs/%2e%2e/%2e%2e/application.yaml",
                "/docs/%c0%ae%c0%ae/application.yaml",
                "/docs/../../../../../../etc/passwd",
                "/docs//etc/passwd",
                "/docs/index.html/../../application.yaml",
                "/webjars/../application.yaml",
                "/webjars/..%2f..%2fapplication.yaml",
                "/WEB-INF/web.xml",
                "/META-INF/sbom/application.cdx.json",
                "/application.yaml",
                "/static/openapi.json",
                "/api;x/me",
                "/api/me;jsessionid=1",
                "/api/dossiers;x/mine",
                "/api/dossiers/mine;x=y",
                "/api/dossiers/mine/",
                "/api/me/",
                "/api//me",
                "//api/me",
                "/./api/me",
                "/API/me",
                "/api/ME",
                "/Api/Dossiers/mine",
                "/api/me%20",
                "/api/me%00",
                "/api/me.json",
                "/api/me%2e",
                "/api/me%0a",
                "/api/me%23",
                "/%2fapi/me",
                "/actuator/health/..;/prometheus",
                "/actuator/health/../prometheus",
                "/actuator/health/%2e%2e/prometheus",
                "/problems/../api/me",
                "/problems/..;/api/me",
                "/problems/..%2fapi%2fme",
                "/.well-known/../api/me");

        @Test
        void anotherSpellingLetsNobodyIn() {
            for (String spelling : SPELLINGS) {
                assertThat(asNobody(spelling).status()).as(spelling).isIn(400, 401, 404);
            }
        }

        @Test
        void anotherSpellingIsOfNothingAlsoToWhoIsKnown() {
            for (String spelling : SPELLINGS) {
                Reply reply = verbatim("GET " + spelling + " HTTP/1.0\r\n\r\n");
                assertThat(reply.status()).as(spelling).isIn(400, 404);
                assertThat(reply.text())
                        .as(spelling)
                        .doesNotContain("root:", "datasource", "\"subject\"", "seen words");
            }
        }

        @Test
        void anotherSpellingOfADossierDoesNotShowIt() {
            for (String spelling : List.of(
                    "hidden",
                    "%68idden",
                    "hidde%6E",
                    "HIDDEN",
                    "hidden%20",
                    "./hidden",
                    "mine/../hidden",
                    "hidden;mine",
                    "mine%2f..%2fhidden",
                    "hidden%00mine",
                    "hidde\u0144",
                    "*",
                    "%2A")) {
                for (String list : List.of("", "/acts", "/history", "/issues", "/acts/1")) {
                    Reply reply = ledger.sendVerbatim("GET /api/dossiers/" + spelling + list
                            + " HTTP/1.0\r\nAuthorization: " + officer.authorization() + "\r\n\r\n");
                    assertThat(reply.status()).as(spelling + list).isIn(400, 404);
                    assertThat(reply.text()).doesNotContain("withheld", "hidden dossier");
                }
            }
        }
    }

    @Nested
    class ByBodies {

        private static final String XML = """
                <?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""";

        @ParameterizedTest
        @MethodSource("dev.chancery.security.AttacksTest#writes")
        void noXmlIsRead(Operation write) {
            for (String type : List.of("application/xml", "text/xml", "application/problem+xml", "image/svg+xml")) {
                Reply reply = ledger.send(ledger.to(write.at(), "Content-Type", type, "If-Match", "\"999\"")
                        .POST(BodyPublishers.ofString(XML)));
                assertThat(reply.status()).as("%s %s", write, reply).isEqualTo(415);
                assertThat(reply.text()).doesNotContain("root:");
            }
        }

        @ParameterizedTest
        @MethodSource("dev.chancery.security.AttacksTest#writes")
        void noFilesAreTaken(Operation write) {
            String file =
                    "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../../a.sh\"\r\n\r\nx\r\n--b--\r\n";
            Reply reply = ledger.send(ledger.to(write.at(), "Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofString(file)));
            assertThat(reply.status()).as("%s %s", write, reply).isEqualTo(415);
        }

        @ParameterizedTest
        @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
        void nothingIsUnpacked(String coding) throws IOException {
            var packed = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(packed)) {
                gzip.write((BODIES.get("fileAct") + " ".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8));
            }
            assertThat(packed.size()).isLessThan(100_000);
            for (String type : List.of("application/json", "application/gzip", "application/zip")) {
                Reply reply = ledger.send(
                        ledger.to("/api/dossiers/mine/acts", "Content-Type", type, "Content-Encoding", coding)
                                .POST(BodyPublishers.ofByteArray(packed.toByteArray())));
                assertThat(reply.status()).as("%s", reply).isIn(400, 415);
            }
        }
    }

    /** Of files only commands are taken, and nothing that is packed. */
    @Nested
    class ByFiles {

        @ParameterizedTest
        @ValueSource(strings = {"jsonl", "zip"})
        void nothingIsUnpacked(String ending, @TempDir Path folder) throws IOException {
            Path zip = folder.resolve("packed." + ending);
            try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
                for (String name : List.of("../outside.json", "/outside.json", "acts.json")) {
                    out.putNextEntry(new ZipEntry(name));
                    out.write((BODIES.get("fileActs") + " ".repeat(5_000_000)).getBytes(StandardCharsets.UTF_8));
                }
            }
            Path gzip = folder.resolve("bomb." + ending);
            try (var out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
                out.write((BODIES.get("fileActs") + " ".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8));
            }
            for (Path file : List.of(zip, gzip)) {
                assertThat(Shell.beside(ledger).run("import", file).exit()).isEqualTo(5);
                assertThat(Shell.beside(ledger).run("file", "mine", file).exit())
                        .isIn(1, 2, 5);
            }
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactlyInAnyOrder(zip, gzip);
            }
            assertThat(folder.resolveSibling("outside.json")).doesNotExist();
        }
    }

    @Nested
    class ByCursors {

        private static List<Operation> lists() {
            return reads().stream()
                    .filter(read ->
                            read.parameters().contains("cursor") && !read.id().equals("listAccessLog"))
                    .toList();
        }

        private static String cursor(Reply page) {
            return page.json().path("next").asString("").replaceAll(".*cursor=([^&]*).*|.*", "$1");
        }

        private static void assertShowsNothingElse(Reply reply) {
            assertThat(reply.status()).as("%s", reply).isIn(200, 400, 403);
            assertThat(reply.text()).doesNotContain("withheld ", "hidden");
        }

        @ParameterizedTest
        @MethodSource("lists")
        void aMangledOneShowsNothingElse(Operation list) {
            String cursor = cursor(officer.get(list.at() + "?limit=1"));
            for (int at = 0; at < cursor.length(); at += 4) {
                for (char other : List.of('A', '_')) {
                    assertShowsNothingElse(officer.get(list.at() + "?limit=500&cursor=" + cursor.substring(0, at)
                            + other + cursor.substring(at + 1)));
                }
                assertShowsNothingElse(officer.get(list.at() + "?limit=500&cursor=" + cursor.substring(0, at)));
            }
        }

        @ParameterizedTest
        @MethodSource("lists")
        void anothersShowsNothingElse(Operation list) {
            String path = list.at() + "?limit=1";
            String cursor = cursor(chief.get(path));
            while (!cursor.isEmpty()) {
                assertShowsNothingElse(officer.get(list.at() + "?limit=500&cursor=" + cursor));
                cursor = cursor(chief.get(path + "&cursor=" + cursor));
            }
            String hidden = cursor(chief.get(list.at().replace("/mine", "/hidden") + "?limit=1"));
            assertShowsNothingElse(officer.get(list.at() + "?limit=500&cursor=" + hidden));
        }

        @Test
        void oneOfAnotherListIsRefused() {
            for (Operation from : lists()) {
                String cursor = cursor(ledger.get(from.at() + "?limit=1"));
                for (Operation to : lists()) {
                    if (!cursor.isEmpty() && !areOne(from, to)) {
                        Reply reply = ledger.get(to.at() + "?limit=1&cursor=" + cursor);
                        assertThat(reply.status())
                                .as("%s to %s: %s", from, to, reply)
                                .isEqualTo(400);
                    }
                }
            }
        }

        /** Of what is listed of one user or dossier, and of all. */
        private static boolean areOne(Operation from, Operation to) {
            return from.equals(to)
                    || Stream.of(
                                    List.of("listAccessEvents", "listChangesOfUser"),
                                    List.of("listAuditTrail", "listAuditTrailOfDossier"))
                            .anyMatch(one -> one.contains(from.id()) && one.contains(to.id()));
        }

        @Test
        void onesThatAreMadeByHandShowNothingElse() {
            for (String position : List.of("0", "-1", "1", "999999", "9223372036854775807", "' OR 1=1 --")) {
                assertShowsNothingElse(officer.get("/api/dossiers?cursor=" + made("dossiers", position)));
                assertShowsNothingElse(
                        officer.get("/api/dossiers/mine/acts?cursor=" + made("acts", position, position)));
            }
        }

        private static String made(String... parts) {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(String.join("\u001f", parts).getBytes(StandardCharsets.UTF_8));
        }

        @Test
        void aPositionFromElsewhereShowsNothingElse() {
            for (int position = 0;
                    position <= ledger.get("/api/events?limit=500").items().size();
                    position++) {
                Reply reply = officer.get("/api/events?limit=500&after=" + position);
                assertThat(reply.text()).doesNotContain("withheld ", "hidden");
            }
        }
    }

    @Nested
    class ByReferences {

        /** Folios 3 and 4 of mine are withheld from the officer; folio 7 is an account, which is no act. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"type\": \"demand\", \"kind\": \"investigation\", \"about\": [#]",
                    "\"type\": \"protest\", \"degree\": \"protest\", \"against\": [#]",
                    "\"type\": \"public-statement\", \"inReplyTo\": [#]",
                    "\"type\": \"public-statement\", \"recalls\": [#]",
                    "\"type\": \"public-statement\", \"occasion\": #",
                    "\"type\": \"acceptance\", \"closes\": [#]"
                })
        void whatIsWithheldIsSaidToBeNothing(String act) {
            for (String folio : List.of("3", "4")) {
                Reply withheld = file(act, folio);
                Reply none = file(act, "7");

                assertThat(withheld.status()).as("%s", withheld).isEqualTo(409);
                assertThat(withheld.json().get("type").stringValue()).isEqualTo("/problems/reference-names-nothing");
                assertThat(withheld.text().replaceAll("\\b" + folio + "\\b", "7"))
                        .isEqualTo(none.text());
                assertThat(withheld.headers().map().keySet())
                        .isEqualTo(none.headers().map().keySet());
            }
        }

        private static Reply file(String act, String folio) {
            return officer.post(
                    "/api/dossiers/mine/acts",
                    "{" + act.replace("#", folio) + ", \"by\": [{\"party\": \"AZE\"}], \"to\": [{\"party\": \"RUS\"}]}",
                    "X-Request-Id",
                    "a-reference");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "\"hidden/1\"",
                    "\"hidden#1\"",
                    "\"/api/dossiers/hidden/acts/1\"",
                    "{\"dossier\": \"hidden\", \"folio\": 1}"
                })
        void anotherDossierCannotBeReferredTo(String reference) {
            Reply reply = file("\"type\": \"public-statement\", \"inReplyTo\": [#]", reference);

            assertThat(reply.status()).as("%s", reply).isIn(400, 409);
            assertThat(reply.text()).doesNotContain("hidden dossier");
        }
    }

    @Nested
    class ByRequestsInOthers {

        private static final String SECOND =
                "GET /api/dossiers HTTP/1.1\r\nHost: ledger\r\nX-Request-Id: smuggled\r\n\r\n";

        /** What a proxy before the ledger and the ledger might each read otherwise. */
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Content-Length: 5\r\nTransfer-Encoding: chunked",
                    "Transfer-Encoding: chunked\r\nContent-Length: 5",
                    "Content-Length: 5\r\nContent-Length: 6",
                    "Content-Length: 5, 6",
                    "Content-Length: +5",
                    "Content-Length: -1",
                    "Content-Length : 5",
                    "Transfer-Encoding: chunked, identity",
                    "Transfer-Encoding: xchunked",
                    "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
                    "Transfer-Encoding : chunked"
                })
        void areNotAnswered(String framing) {
            Reply reply = verbatim("POST /api/dossiers/mine/acts HTTP/1.1\r\nHost: ledger\r\n"
                    + "Content-Type: application/json\r\n" + framing + "\r\n\r\n0\r\n\r\n" + SECOND);

            assertThat(reply.status()).as("%s", reply).isEqualTo(400);
            assertThat(reply.text()).doesNotContain("HTTP/1.1 ", "smuggled");
        }
    }
}

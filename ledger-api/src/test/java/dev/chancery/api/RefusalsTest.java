package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.api.Refusals.Refused;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is refused, nothing is recorded, and the answer says what to mend. */
@Tag("h2") // refused before a database is asked; FuzzTest asks PostgreSQL too
final class RefusalsTest {

    private static final String ID = "refusals";
    private static final String DOSSIER = "/api/dossiers/" + ID;
    private static final int BODY_LIMIT = 1_000_000;

    private static final String INCIDENT = """
            {"type": "incident", "label": "a9", "on": "2025-11-14",
             "respondent": {"party": "RUS", "why": "own-conduct"}, "victim": {"party": "AZE"}}""";
    private static final String STATEMENT = """
            {"type": "public-statement", "by": [{"party": "AZE"}]}""";
    private static final String DEMAND = """
            {"type": "demand", "kind": "investigation", "by": [{"party": "AZE"}], %s}""";

    @AutoClose
    static RunningLedger ledger;

    static Refusals refusals;

    @BeforeAll
    static void fileAnIncident() {
        ledger = RunningLedger.handedOn();
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "What is refused"}""".formatted(ID));
        assertThat(filing(INCIDENT).status()).isEqualTo(201);
        ledger.post("/api/dossiers", """
                {"id": "another", "parties": ["AZE", "RUS"], "subject": "Two statements"}""");
        ledger.post("/api/dossiers/another/filings", "{\"acts\": [" + STATEMENT + "," + STATEMENT + "]}");
        refusals = new Refusals(ledger, ID);
    }

    private static Reply filing(String... acts) {
        return ledger.post(DOSSIER + "/filings", "{\"acts\": [" + String.join(",", acts) + "]}");
    }

    private static Refused refusedFiling(String... acts) {
        return refusals.of(() -> filing(acts));
    }

    private static Refused refusedPost(String path, String body, String... headers) {
        return refusals.of(() -> ledger.post(path, body, headers));
    }

    private static Refused refusedGet(String path, String... headers) {
        return refusals.of(() -> ledger.get(path, headers));
    }

    @Nested
    class ABody {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "acts",
                    "{acts: []}",
                    "{'acts': []}",
                    "{\"acts\": [}",
                    "{\"acts\": [{\"type\": \"demand\"",
                    "{\"acts\": [",
                    "{\"acts\": []} and more",
                    "{\"acts\": [NaN]}",
                    "{\"\u0007\": []}",
                    "null"
                })
        void isRefusedWhenItIsNotJson(String body) {
            refusedPost(DOSSIER + "/filings", body).with(400, "malformed-json");
        }

        @Test
        void isRefusedWhenItIsNotUtf8() {
            byte[] body = STATEMENT
                    .replace("AZE\"}]", "AZE\", \"person\": \"Əliyev\"}]")
                    .getBytes(StandardCharsets.ISO_8859_1);
            body[body.length - 6] = (byte) 0xff;
            refusals.of(() -> ledger.send(ledger.to(DOSSIER + "/acts", "Content-Type", "application/json")
                            .POST(BodyPublishers.ofByteArray(body))))
                    .with(400, "malformed-json");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"acts\": [], \"acts\": []}",
                    "{\"acts\": [{\"type\": \"demand\", \"type\": \"demand\"}]}",
                    "{\"acts\": [{\"type\": \"demand\", \"by\": [{\"party\": \"AZE\"}], \"kind\": \"release\", \"kind\": \"other\"}]}",
                    "{\"acts\": [{\"by\": [{\"party\": \"AZE\", \"party\": \"RUS\"}], \"type\": \"public-statement\"}]}",
                    "{\"acts\": [{\"on\": \"2025\", \"by\": [{\"party\": \"AZE\"}], \"on\": \"2026\", \"type\": \"public-statement\"}]}"
                })
        void isRefusedWhenItNamesAFieldTwice(String body) {
            refusedPost(DOSSIER + "/filings", body).with(400, "malformed-json").saying("Duplicate");
        }

        @Test
        void isRefusedWhenItIsNestedWithoutEnd() {
            String text = "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500);
            refusedFiling(DEMAND.formatted("\"text\": " + text))
                    .with(422, "over-a-limit")
                    .saying("nesting depth", "50");
        }

        @Test
        void isRefusedAboveTheLimitWhenItSaysItsLength() {
            refusals.of(() -> ledger.send(ledger.to(DOSSIER + "/filings", "Content-Type", "application/json")
                            .POST(BodyPublishers.ofString(padded(BODY_LIMIT + 1)))))
                    .with(413, "body-too-large")
                    .saying("1000000");
        }

        @Test
        void isRefusedAboveTheLimitWhenItComesInChunks() {
            byte[] body = padded(BODY_LIMIT + 1).getBytes(StandardCharsets.UTF_8);
            refusals.of(() -> ledger.send(ledger.to(DOSSIER + "/filings", "Content-Type", "application/json")
                            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))))
                    .with(413, "body-too-large")
                    .saying("1000000");
        }

        @Test
        void isReadUpToTheLimit() {
            refusedPost(DOSSIER + "/filings", padded(BODY_LIMIT)).with(422, "filing-is-empty");
        }

        private static String padded(int length) {
            String body = "{\"acts\": []}";
            return body + " ".repeat(length - body.length());
        }

        @ParameterizedTest
        @ValueSource(strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense"})
        void isRefusedWhenItIsSaidNotToBeJson(String type) {
            refusals.of(() -> ledger.send(ledger.to(DOSSIER + "/acts", "Content-Type", type)
                            .POST(BodyPublishers.ofString(STATEMENT))))
                    .with(415, "unsupported-media-type")
                    .saying("application/json");
        }

        @Test
        void isRefusedWhenNothingIsSaidOfWhatItIs() {
            refusals.of(() -> ledger.send(ledger.to(DOSSIER + "/acts").POST(BodyPublishers.ofString(STATEMENT))))
                    .with(415, "unsupported-media-type");
        }
    }

    @Nested
    class AnAct {

        @ParameterizedTest(name = "{0}")
        @MethodSource
        void isRefusedWhenItCannotBeRead(String what, String act, String code, String pointer, String words) {
            refusedFiling(act).with(400, code).at("/acts/0" + pointer).saying(words);
        }

        static Stream<Arguments> isRefusedWhenItCannotBeRead() {
            return Stream.of(
                    Arguments.of("a null", "null", "invalid-field", "", "null"),
                    Arguments.of("a string", "\"demand\"", "unknown-type", "/type", "type is missing"),
                    Arguments.of(
                            "no type", "{\"by\": [{\"party\": \"AZE\"}]}", "unknown-type", "/type", "public-statement"),
                    Arguments.of(
                            "a type unheard of",
                            "{\"type\": \"apologia\"}",
                            "unknown-type",
                            "/type",
                            "apology, assertion"),
                    Arguments.of(
                            "record-keeping as an act",
                            "{\"type\": \"dossier-closed\", \"reason\": \"over\"}",
                            "unknown-type",
                            "/type",
                            "dossier-closed"),
                    Arguments.of(
                            "a field unheard of",
                            DEMAND.formatted("\"urgency\": 1"),
                            "unknown-field",
                            "/urgency",
                            "urgency"),
                    Arguments.of(
                            "a NUL in a text",
                            DEMAND.formatted("\"verbatim\": \"Kyi\\u0000v\""),
                            "invalid-value",
                            "/verbatim",
                            "U+0000"),
                    Arguments.of(
                            "half a character in a list",
                            DEMAND.formatted("\"accounts\": [{\"publisher\": \"a\", \"chain\": [\"b\", \"\\ud834\"]}]"),
                            "invalid-value",
                            "/accounts/0/chain/1",
                            "U+D834"),
                    Arguments.of(
                            "an array for a word",
                            DEMAND.formatted("\"held\": []"),
                            "invalid-value",
                            "/held",
                            "on-file"),
                    Arguments.of(
                            "a field unheard of, within",
                            DEMAND.formatted("\"place\": {\"name\": \"Kyiv\", \"town\": \"Kyiv\"}"),
                            "unknown-field",
                            "/place/town",
                            "proximity"),
                    Arguments.of(
                            "a kind of demand unheard of",
                            DEMAND.replace("investigation", "money").formatted("\"about\": [1]"),
                            "unknown-value",
                            "/kind",
                            "compensation, restitution"),
                    Arguments.of(
                            "a kind by number",
                            DEMAND.replace("\"investigation\"", "2").formatted("\"about\": [1]"),
                            "unknown-value",
                            "/kind",
                            "compensation, restitution"),
                    Arguments.of(
                            "a demand without a kind",
                            "{\"type\": \"demand\", \"by\": [{\"party\": \"AZE\"}]}",
                            "invalid-field",
                            "/kind",
                            "kind is missing"),
                    Arguments.of(
                            "nobody's statement",
                            "{\"type\": \"public-statement\"}",
                            "invalid-field",
                            "/by",
                            "by is missing"),
                    Arguments.of(
                            "a party unheard of",
                            "{\"type\": \"public-statement\", \"by\": [{\"party\": \"XYZ\"}]}",
                            "unknown-party",
                            "/by/0/party",
                            "XYZ"),
                    Arguments.of(
                            "a party in lower case",
                            "{\"type\": \"public-statement\", \"by\": [{\"party\": \"aze\"}]}",
                            "unknown-party",
                            "/by/0/party",
                            "AZE"),
                    Arguments.of(
                            "30 February",
                            DEMAND.formatted("\"on\": \"2025-02-30\""),
                            "invalid-date",
                            "/on",
                            "2025-02-30"),
                    Arguments.of(
                            "29 February 1900",
                            DEMAND.formatted("\"on\": \"1900-02-29\""),
                            "invalid-date",
                            "/on",
                            "1900"),
                    Arguments.of(
                            "a date with a time",
                            DEMAND.formatted("\"on\": \"2025-11-14T01:00\""),
                            "invalid-date",
                            "/on",
                            "2025"),
                    Arguments.of(
                            "a date as a number",
                            DEMAND.formatted("\"on\": 20251114"),
                            "invalid-value",
                            "/on",
                            "string"),
                    Arguments.of(
                            "a folio with a fraction",
                            DEMAND.formatted("\"about\": [1.9]"),
                            "invalid-value",
                            "/about/0",
                            "folio"),
                    Arguments.of(
                            "a folio with a point",
                            DEMAND.formatted("\"about\": [1.0]"),
                            "invalid-value",
                            "/about/0",
                            "folio"),
                    Arguments.of(
                            "a folio in quotes",
                            DEMAND.formatted("\"about\": [\"7\"]"),
                            "invalid-value",
                            "/about/0",
                            "folio"),
                    Arguments.of(
                            "a folio below zero",
                            DEMAND.formatted("\"about\": [-1]"),
                            "invalid-value",
                            "/about/0",
                            "-1"),
                    Arguments.of(
                            "a folio beyond all",
                            DEMAND.formatted("\"about\": [99999999999]"),
                            "invalid-value",
                            "/about/0",
                            "folio"),
                    Arguments.of(
                            "a folio that is null",
                            DEMAND.formatted("\"about\": [null]"),
                            "invalid-field",
                            "/about",
                            "null"),
                    Arguments.of(
                            "a folio without a list",
                            DEMAND.formatted("\"about\": 1"),
                            "invalid-value",
                            "/about",
                            "array"),
                    Arguments.of(
                            "a number for a phrase",
                            DEMAND.formatted("\"verbatim\": 14"),
                            "invalid-value",
                            "/verbatim",
                            "string"),
                    Arguments.of(
                            "a phrase for a truth",
                            DEMAND.formatted(
                                    "\"on\": \"2025\", \"at\": {\"time\": \"01:00\", \"approximate\": \"true\"}"),
                            "invalid-value",
                            "/at/approximate",
                            "true or false"),
                    Arguments.of(
                            "a blank text",
                            DEMAND.formatted("\"text\": [{\"lang\": \"en\", \"value\": \" \"}]"),
                            "invalid-field",
                            "/text/0/value",
                            "value is blank"),
                    Arguments.of(
                            "no language",
                            DEMAND.formatted("\"text\": [{\"lang\": \"e\", \"value\": \"Asked.\"}]"),
                            "invalid-field",
                            "/text/0/lang",
                            "BCP 47"));
        }

        @Test
        void isNotSaidToHaveFieldsOfItsOwnWhereItHasNone() {
            Refused refused = refusedFiling("""
                    {"type": "note-verbale", "by": [{"party": "AZE"}], "urgency": 1}""");
            assertThat(refused.reply().json().get("detail").stringValue()).endsWith("mend its name.");
        }

        @Test
        void isPointedAtFromTheTopWhenItIsPostedAlone() {
            refusedPost(DOSSIER + "/acts", DEMAND.formatted("\"on\": \"2025-02-30\""))
                    .with(400, "invalid-date")
                    .at("/on");
            refusedPost(DOSSIER + "/acts", DEMAND.formatted("\"about\": [77]"))
                    .with(409, "reference-names-nothing")
                    .at("/about/0")
                    .saying("77");
        }

        @Test
        void isRefusedWhenAnswersCouldNotBeRead() {
            refusedPost(DOSSIER + "/acts", STATEMENT, "Accept", "application/xml")
                    .with(406, "not-acceptable");
            refusedPost(DOSSIER + "/filings", "{\"acts\": [" + STATEMENT + "]}", "Accept", "text/html")
                    .with(406, "not-acceptable");
            refusedPost("/api/dossiers", """
                            {"parties": ["AZE", "RUS"], "subject": "Unanswerable"}""", "Accept", "text/csv").with(406, "not-acceptable");
        }
    }

    @Nested
    class AFiling {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                {}                       | invalid-field | /acts
                {"acts": null}           | invalid-field | /acts
                {"acts": {}}             | invalid-value | /acts
                {"acts": [], "reason": 1}| unknown-field | /reason
                []                       | invalid-value | ''
                "acts"                   | invalid-value | ''
                """)
        void isRefusedWhenItListsNoActs(String body, String code, String pointer) {
            refusedPost(DOSSIER + "/filings", body).with(400, code).at(pointer);
        }

        @Test
        void isRefusedWhenItIsEmpty() {
            refusedFiling().with(422, "filing-is-empty").at("/acts");
        }

        @Test
        void isRefusedAboveFiveHundredActs() {
            refusedFiling(Stream.generate(() -> STATEMENT).limit(10_000).toArray(String[]::new))
                    .with(422, "filing-limit")
                    .at("/acts")
                    .saying("500", "10000");
            refusedFiling(Stream.generate(() -> STATEMENT).limit(501).toArray(String[]::new))
                    .with(422, "filing-limit");
        }

        @Test
        void isRefusedWhenALabelNamesNothing() {
            refusedFiling(INCIDENT, DEMAND.formatted("\"about\": [\"#a9\", \"#nowhere\"]"))
                    .with(422, "label-names-nothing")
                    .at("/acts/1/about/1")
                    .saying("nowhere");
        }

        @Test
        void isRefusedWhenALabelNamesTwo() {
            refusedFiling(INCIDENT, INCIDENT).with(422, "label-used-twice").at("/acts/1/label");
        }

        @Test
        void isRefusedAsAWholeWhenItsLastActIs() {
            refusedFiling(INCIDENT, STATEMENT, """
                    {"type": "acceptance", "by": [{"party": "RUS"}], "closes": ["#a9"]}""")
                    .with(409, "only-the-claimant-closes")
                    .at("/acts/2/closes/0")
                    .saying("AZE", "RUS");
        }

        @Test
        void isRefusedInADossierThatIsNot() {
            refusedPost("/api/dossiers/nowhere/filings", "{\"acts\": [" + STATEMENT + "]}")
                    .with(404, "no-such-dossier")
                    .saying("nowhere");
            refusedPost("/api/dossiers/nowhere/acts", STATEMENT).with(404, "no-such-dossier");
        }
    }

    @Nested
    class ADossier {

        @Test
        void isRefusedUnderAnIdThatIsTaken() {
            refusedPost("/api/dossiers", """
                    {"id": "%s", "parties": ["AZE", "IRN"], "subject": "Another"}""".formatted(ID))
                    .with(409, "dossier-id-is-taken")
                    .at("/id");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                400 | invalid-field | /parties   | {"subject": "s"}
                400 | invalid-field | /parties   | {"subject": "s", "parties": []}
                400 | invalid-field | /parties   | {"subject": "s", "parties": ["AZE", null]}
                400 | invalid-value | /parties   | {"subject": "s", "parties": "AZE"}
                400 | unknown-party | /parties/1 | {"subject": "s", "parties": ["AZE", "ZZZ"]}
                400 | invalid-field | /subject   | {"parties": ["AZE", "RUS"]}
                400 | invalid-field | /subject   | {"subject": " ", "parties": ["AZE", "RUS"]}
                400 | invalid-value | /subject   | {"subject": 5, "parties": ["AZE", "RUS"]}
                400 | invalid-field | /id        | {"subject": "s", "parties": ["AZE", "RUS"], "id": "Kyiv Embassy"}
                400 | unknown-field | /owner     | {"subject": "s", "parties": ["AZE", "RUS"], "owner": "me"}
                422 | two-principals| /parties   | {"subject": "s", "parties": ["AZE"]}
                422 | two-principals| /parties   | {"subject": "s", "parties": ["AZE", "AZE"]}
                422 | two-principals| /parties   | {"subject": "s", "parties": ["AZE", "RUS", "UKR"]}
                """)
        void isRefusedWhenItsCoverIsWrong(int status, String code, String pointer, String cover) {
            refusedPost("/api/dossiers", cover).with(status, code).at(pointer);
        }

        @ParameterizedTest
        @ValueSource(strings = {"/close", "/reopen"})
        void isNotTurnedWithoutItsVersionOrAReason(String turn) {
            String reason = "{\"reason\": \"settled\"}";
            refusedPost(DOSSIER + turn, reason).with(428, "version-required").saying("If-Match");
            refusedPost(DOSSIER + turn, reason, "If-Match", "*").with(428, "version-required");
            refusedPost(DOSSIER + turn, reason, "If-Match", "\"0\"")
                    .with(412, "version-is-stale")
                    .saying("version 1");
            refusedPost(DOSSIER + turn, "{}", "If-Match", "\"1\"")
                    .with(400, "invalid-field")
                    .at("/reason");
            refusedPost(DOSSIER + turn, "{\"reason\": \" \"}", "If-Match", "\"1\"")
                    .with(400, "invalid-field")
                    .at("/reason");
            refusedPost("/api/dossiers/nowhere" + turn, reason, "If-Match", "\"1\"")
                    .with(404, "no-such-dossier");
        }

        @Test
        void isNotReopenedWhileItIsOpen() {
            refusedPost(DOSSIER + "/reopen", "{\"reason\": \"settled\"}", "If-Match", "\"1\"")
                    .with(409, "dossier-is-not-closed");
        }
    }

    @Nested
    class AVersion {

        @Test
        void isRefusedWhenItIsStale() {
            refusedPost(DOSSIER + "/acts", STATEMENT, "If-Match", "\"0\"")
                    .with(412, "version-is-stale")
                    .saying("version 1");
            refusedPost(DOSSIER + "/acts", STATEMENT, "If-Match", "\"2\"").with(412, "version-is-stale");
        }

        @Test
        void isLookedAtBeforeAnyRule() {
            refusedPost(DOSSIER + "/filings", "{\"acts\": []}", "If-Match", "\"0\"")
                    .with(412, "version-is-stale");
        }

        @ParameterizedTest
        @ValueSource(strings = {"1", "W/\"1\"", "\"one\"", "\"1\", \"2\"", "\"-1\"", "\"99999999999\"", "\"\""})
        void isRefusedWhenItIsNone(String version) {
            refusedPost(DOSSIER + "/acts", STATEMENT, "If-Match", version)
                    .with(400, "invalid-if-match")
                    .saying(version);
        }
    }

    @Nested
    class AnAddress {

        @ParameterizedTest
        @CsvSource({
            "/api, not-found",
            "/api/nothing, not-found",
            "/api/dossiers/, not-found",
            "/error, not-found",
            "/problems/nothing, not-found",
            "/api/dossiers/nowhere, no-such-dossier",
            "/api/dossiers/nowhere/acts, no-such-dossier",
            "/api/dossiers/nowhere/acts/1, no-such-dossier",
            "/api/dossiers/nowhere/history, no-such-dossier",
            "/api/dossiers/nowhere/issues, no-such-dossier",
            "/api/dossiers/nowhere/audit-trail, no-such-dossier",
            "/api/open-issues?dossier=nowhere, no-such-dossier",
            "/api/dossiers/refusals/acts/0, no-such-act",
            "/api/dossiers/refusals/acts/2, no-such-act",
            "/api/dossiers/refusals/acts/-1, no-such-act",
            "/api/parties/ZZZ, no-such-party",
            "/api/parties/aze, no-such-party",
            "/api/parties/SUN/successors, not-found",
            "/api/people/mikhail-galuzin, not-found"
        })
        void isNotFoundWhereNothingIs(String path, String code) {
            Refused refused = refusedGet(path).with(404, code);
            assertThat(refused.reply().json().get("instance").stringValue()).isEqualTo(path.split("\\?")[0]);
        }

        @ParameterizedTest
        @ValueSource(strings = {"first", "1.0", "2147483648"})
        void saysWhatAFolioIs(String folio) {
            refusedGet(DOSSIER + "/acts/" + folio)
                    .with(400, "invalid-parameter")
                    .saying("whole number", folio);
        }

        @ParameterizedTest
        @CsvSource({
            "DELETE, /api/dossiers/refusals, GET",
            "PUT, /api/dossiers/refusals/acts/1, GET",
            "PATCH, /api/dossiers/refusals/acts, 'GET, POST'",
            "GET, /api/dossiers/refusals/filings, POST",
            "DELETE, /api/dossiers, 'GET, POST'",
            "POST, /api/open-issues, GET",
            "FILE, /api/dossiers, 'GET, POST'"
        })
        void saysWhichMethodsItTakes(String method, String path, String allowed) {
            Refused refused = refusals.of(() -> ledger.send(ledger.to(path).method(method, BodyPublishers.noBody())))
                    .with(405, "method-not-allowed")
                    .saying(allowed);
            assertThat(refused.reply().header("Allow").split(",\\s*")).containsExactlyInAnyOrder(allowed.split(", "));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/dossiers/refusals",
                    "/api/dossiers/refusals/history",
                    "/api/dossiers/refusals/acts",
                    "/api/open-issues"
                })
        void answersNothingButJson(String path) {
            refusedGet(path, "Accept", "text/html").with(406, "not-acceptable").saying("application/json");
            refusedGet(path, "Accept", "nonsense").with(406, "not-acceptable");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/dossiers/a%2Fb",
                    "/api/dossiers/%00",
                    "/api/dossiers/%zz",
                    "/api/dossiers/{refusals}",
                    "/api/dossiers/refusals\\acts",
                    "/api/open-issues?asOf=%zz",
                    "/api/open-issues?asOf=%c3%28"
                })
        void isRefusedWhenNoClientWouldSendIt(String path) {
            Refused refused = refusedVerbatim("GET " + path);
            assertThat(refused.reply().status()).isEqualTo(400);
        }

        @ParameterizedTest
        @ValueSource(strings = {"//", "///api", "//api/dossiers"})
        void isNotFoundBeneathNoName(String path) {
            assertThat(refusedVerbatim("GET " + path).reply().status()).isEqualTo(404);
        }

        @Test
        void isNotTraced() {
            refusedVerbatim("TRACE " + DOSSIER).with(405, "method-not-allowed");
        }

        /** RFC 9112 (6.1) would have it 501, which whoever watches the ledger would take for a fault of its. */
        @Test
        void isNotReadInATransferCodingThatNobodyKnows() {
            refusals.of(
                            () -> ledger.sendVerbatim(
                                    "POST " + DOSSIER
                                            + "/acts HTTP/1.1\r\nHost: ledger\r\nConnection: close\r\nTransfer-Encoding: nonsense\r\n\r\n{}"))
                    .with(400, "bad-request");
        }

        private static Refused refusedVerbatim(String line) {
            return refusals.of(() -> ledger.sendVerbatim(line + " HTTP/1.0\r\nHost: ledger\r\n\r\n"));
        }
    }

    @Nested
    class AQuestion {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2025-11-14",
                    "2025-11-14T10:00:00",
                    "9999-11-14T10:00:00Z",
                    "999999999",
                    "99999999999999999999",
                    "-1",
                    "yesterday",
                    ""
                })
        void isRefusedAsOfNoMoment(String moment) {
            refusedGet("/api/open-issues?asOf=" + moment).with(400, "invalid-as-of");
            refusedGet(DOSSIER + "/issues?asOf=" + moment).with(400, "invalid-as-of");
            refusedGet(DOSSIER + "/history?asOf=" + moment).with(400, "invalid-as-of");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/dossiers",
                    "/api/dossiers/refusals/acts",
                    "/api/dossiers/refusals/acts?order=recorded",
                    "/api/dossiers/refusals/issues",
                    "/api/dossiers/refusals/audit-trail",
                    "/api/open-issues",
                    "/api/open-issues?sort=due",
                    "/api/parties",
                    "/api/parties?q=a"
                })
        void isRefusedWithACursorOrALimitThatIsNone(String list) {
            String with = list + (list.contains("?") ? "&" : "?");
            for (String cursor :
                    new String[] {"", "abcd", "not-a-cursor", "%2B%2F", "MTIzNDU2", "AAAA", "ZG9zc2llcnMfYQA"}) {
                refusedGet(with + "cursor=" + cursor)
                        .with(400, "invalid-cursor")
                        .saying("next");
            }
            for (String limit : new String[] {"0", "-1", "1.5", "many", ""}) {
                refusedGet(with + "limit=" + limit)
                        .with(400, "invalid-parameter")
                        .saying("limit");
            }
            for (String limit : new String[] {"501", "99999999999"}) {
                refusedGet(with + "limit=" + limit).with(422, "page-too-long").saying("500", limit);
            }
        }

        @Test
        void isRefusedWithTheCursorOfAnotherList() {
            String next = ledger.get("/api/dossiers/another/acts?order=recorded&limit=1")
                    .json()
                    .get("next")
                    .stringValue();
            String cursor = next.substring(next.indexOf("cursor="));

            refusedGet("/api/dossiers?" + cursor).with(400, "invalid-cursor");
            refusedGet("/api/parties?" + cursor).with(400, "invalid-cursor");
            refusedGet("/api/dossiers/another/audit-trail?" + cursor).with(400, "invalid-cursor");
            refusedGet("/api/dossiers/another/acts?" + cursor).with(400, "invalid-cursor");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/open-issues?dosier=refusals",
                    "/api/dossiers?id=refusals",
                    "/api/dossiers/refusals?version=1",
                    "/api/dossiers/refusals/acts?as-of=1",
                    "/api/dossiers/refusals/acts/1?revision=1",
                    "/api/dossiers/refusals/history?limit=1",
                    "/api/dossiers/refusals/audit-trail?from=2025-01-01",
                    "/api/parties?name=Russia",
                    "/api/parties/RUS?on=1901-01-01",
                    "/api/people?limit=1"
                })
        void isRefusedWithAParameterThatIsNotKnown(String path) {
            String name = path.substring(path.indexOf('?') + 1, path.indexOf('='));
            refusedGet(path).with(400, "unknown-parameter").saying("\"" + name + "\"");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                /api/open-issues?kind=quarrel               | grievance, demand
                /api/open-issues?status=closed              | open, acknowledged, answered
                /api/open-issues?overdue=yes                | true or false
                /api/open-issues?contested=                 | true or false
                /api/open-issues?sort=age                   | opened, due, dossier
                /api/parties?kind=empire                    | state, territory, international-organisation
                /api/parties?on=1901                        | 1901
                /api/dossiers/refusals/acts?type=apologia   | apology, assertion
                /api/dossiers/refusals/acts?order=random    | occurred, recorded
                /api/dossiers/refusals/acts?from=2025-02-30 | 2025-02-30
                /api/dossiers/refusals/acts?to=November     | November
                /api/dossiers/refusals/acts/first           | first
                /api/dossiers/refusals/history?upTo=-1      | -1
                /api/dossiers/refusals/history?upTo=last    | last
                /api/dossiers?q=a%00b                       | U+0000
                /api/open-issues?dossier=%00                | U+0000
                /api/dossiers/refusals/acts?person=%00      | U+0000
                """)
        void isRefusedWithAValueThatCannotBeRead(String path, String words) {
            refusedGet(path).with(400, "invalid-parameter").saying(words);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "/api/open-issues?party=XYZ",
                    "/api/open-issues?claimant=aze",
                    "/api/open-issues?respondent=",
                    "/api/dossiers?party=Azerbaijan",
                    "/api/dossiers/refusals/acts?by=XYZ"
                })
        void isRefusedWithAPartyThatIsNotKnown(String path) {
            refusedGet(path)
                    .with(400, "unknown-party")
                    .saying(path.substring(path.indexOf('?') + 1, path.indexOf('=')));
        }

        @ParameterizedTest
        @ValueSource(strings = {"abc", "-1", "1.5", "999999999", "99999999999999999999", ""})
        void isRefusedAfterAPositionThatIsNone(String position) {
            refusedGet(DOSSIER, "Ledger-Position", position).with(400, "invalid-position");
            refusedGet("/api/open-issues", "Ledger-Position", position).with(400, "invalid-position");
        }
    }

    @Test
    void isExplainedAtTheAddressOfItsType() {
        Refused refused = refusedFiling().with(422, "filing-is-empty");
        Reply explained = ledger.get(refused.reply().json().get("type").stringValue());

        assertThat(explained.status()).isEqualTo(200);
        assertThat(explained.json().get("title"))
                .isEqualTo(refused.reply().json().get("title"));
    }
}

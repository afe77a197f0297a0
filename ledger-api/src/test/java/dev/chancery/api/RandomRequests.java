package dev.chancery.api;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests good and bad, the same for the same seed. */
final class RandomRequests {

    static final String DOSSIER = "/api/dossiers/fuzz";

    private static final List<String> WRITES = List.of(
            "/filings",
            "/acts",
            "/acts/1/corrections",
            "/acts/2/strike-out",
            "/acts/1/accounts",
            "/acts/1/assessments",
            "/corrections",
            "/close",
            "/reopen");
    private static final List<String> READS = List.of(
            DOSSIER,
            DOSSIER + "/acts",
            DOSSIER + "/acts/1",
            DOSSIER + "/history",
            DOSSIER + "/issues",
            DOSSIER + "/positions",
            DOSSIER + "/commitments",
            DOSSIER + "/discrepancies",
            DOSSIER + "/missing-papers",
            DOSSIER + "/unanswered-papers",
            DOSSIER + "/audit-trail",
            "/api/dossiers",
            "/api/access-log",
            "/api/open-issues",
            "/api/events",
            "/api/parties",
            "/api/parties/AZE",
            "/api/people",
            "/api/projections",
            "/api/repertoire",
            "/api/repertoire/demand",
            "/api/projections/docket/dead-letters",
            "/problems/dossier-is-closed");
    private static final List<String> PARAMETERS = List.of(
            "after",
            "asOf",
            "validAt",
            "limit",
            "cursor",
            "party",
            "by",
            "type",
            "kind",
            "status",
            "overdue",
            "contested",
            "sort",
            "order",
            "from",
            "to",
            "q",
            "upTo",
            "dossier",
            "claimant",
            "respondent",
            "includeStruckOut",
            "about",
            "class",
            "act",
            "person",
            "on",
            "subject",
            "call",
            "odd");
    private static final List<String> VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "1.5",
            "99999999999999999999",
            "true",
            "false",
            "AZE",
            "RUS",
            "XXX",
            "2025-11-14",
            "2025-11-14T00:00:00Z",
            "9999-12-31T23:59:59.999Z",
            "+999999999-12-31",
            "-4713-01-01",
            "demand",
            "open",
            "recorded",
            "opened",
            "fuzz",
            "\u0000",
            "\ud83d\udcdc",
            "é",
            "e\u0301",
            "' OR 1=1 --",
            "%",
            "_",
            "\\",
            "\n",
            "a".repeat(3_000),
            "Zm9v",
            "МИД",
            "\u202e",
            "null",
            "[]",
            "{}",
            "${jndi:ldap://x}",
            "../../etc/passwd");
    private static final List<String> INTRUDERS =
            List.of("null", "\"\"", "\"x\"", "-1", "1.5", "99999999999999", "true", "[]", "[null]", "{}");
    private static final List<String> SPLINTERS = List.of(
            "null",
            "\"\"",
            "1e400",
            "-1e-400",
            "99999999999999999999999",
            "1.5",
            "true",
            "[]",
            "{}",
            "[[]]",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"e\\u0301\"",
            "\"#a\"",
            "NaN",
            "0x10",
            "'x'",
            "{\"type\":\"demand\"}",
            "[null]",
            "\"" + "x".repeat(5_000) + "\"");
    private static final List<String> HEADERS = List.of(
            "If-Match: \"0\"",
            "If-Match: W/\"1\"",
            "If-Match: *",
            "If-Match: 1",
            "Ledger-Position: x",
            "Ledger-Position: 99999999",
            "Ledger-Position: -1",
            "Idempotency-Key: a b",
            "Idempotency-Key: ",
            "Idempotency-Key: " + "k".repeat(300),
            "API-Version: 9",
            "Accept: nonsense",
            "Accept: image/png",
            "Accept: application/json;q=x",
            "Content-Type: text/plain",
            "Content-Type: ;;",
            "Content-Encoding: gzip",
            "Content-Type: application/json;charset=utf-16",
            "If-None-Match: *",
            "If-None-Match: \"",
            "Range: bytes=0-1",
            "X-Request-Id: \u00ff",
            "Prefer: return=none",
            "Last-Event-ID: x",
            "Expect: 100-continue",
            "Origin: null",
            "X-Http-Method-Override: DELETE",
            "Transfer-Encoding: nonsense",
            "Content-Length: -1",
            "Host: [",
            "A B: c");
    private static final List<String> PATHS = List.of(
            "/api/dossiers/fuzz/../fuzz",
            "/api/dossiers/%2e%2e/fuzz",
            "/api/dossiers/fuzz%2facts",
            "/api//dossiers",
            "//api/dossiers",
            "/api/dossiers/fuzz;a=b",
            "/api/dossiers/fuzz%00",
            "/api/dossiers/%ff",
            "/api/dossiers/%",
            "/api/dossiers/fuzz/acts/99999999999",
            "/api/dossiers/fuzz/acts/-1",
            "/api/dossiers/fuzz/acts/%31",
            "/api/dossiers/FUZZ",
            "/api/dossiers/fuzz%20",
            "/api/dossiers/" + "x".repeat(2_000),
            "/api/dossiers/fuzz?",
            "/api/dossiers/fuzz?limit",
            "/api/open-issues?limit=%zz",
            "/api/open-issues?=&&&=",
            "/..;/api",
            "/\\api",
            "*",
            "/error",
            "/api",
            "/",
            "/api/dossiers/fuzz/acts/1/",
            "/api/dossiers/fuzz\t/acts",
            "http://[/api");
    private static final List<String> METHODS =
            List.of("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "PROPFIND", "get", "G\u00cbT");

    private final Random random;
    private final RunningLedger ledger;
    private final RandomActs acts;

    RandomRequests(RunningLedger ledger, Random random) {
        this.ledger = ledger;
        this.random = random;
        this.acts = new RandomActs(random);
    }

    /** A request that was made. */
    record Made(String what, Reply reply) {}

    Made next() {
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> post(body(acts.next()));
            case 4, 5, 6, 7 -> post(body(mangled(acts.next())));
            case 8, 9, 10 -> post(broken(body(acts.next())));
            case 11, 12, 13, 14, 15 -> read();
            case 16 -> verbatim("GET", acts.any(PATHS), "", "");
            case 17 -> verbatim(acts.any(METHODS), acts.any(READS), "", "");
            case 18 ->
                verbatim(
                        "POST",
                        DOSSIER + "/acts",
                        acts.any(HEADERS),
                        acts.next().toString());
            default -> verbatim("GET", acts.any(READS), acts.any(HEADERS), "");
        };
    }

    /** An act alone, or several as a filing, or in what another call takes. */
    private String body(JsonNode act) {
        return switch (random.nextInt(8)) {
            case 0 -> "{\"acts\": [" + act + "]}";
            case 1 -> "{\"acts\": [" + act + ", " + acts.next() + "]}";
            case 2 -> "{\"set\": " + act + ", \"reason\": \"at random\"}";
            case 3 -> "{\"reason\": \"at random\", \"subject\": \"At random\"}";
            case 4 ->
                "{\"publisher\": \"News.Az\", \"discrepancies\": " + Collections.nCopies(1 + random.nextInt(3), act)
                        + "}";
            default -> act.toString();
        };
    }

    private Made post(String body) {
        String path = random.nextInt(2) == 0 ? DOSSIER + "/acts" : DOSSIER + acts.any(WRITES);
        HttpRequest.Builder request = ledger.to(path).header("Content-Type", "application/json");
        if (random.nextInt(3) == 0) {
            request.header("If-Match", "\"" + random.nextInt(30) + "\"");
        }
        if (random.nextInt(6) == 0) {
            request.header("Idempotency-Key", "k" + random.nextInt(20));
        }
        byte[] bytes = body.getBytes(random.nextInt(20) == 0 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        return new Made("POST " + path + " " + body, ledger.send(request.POST(BodyPublishers.ofByteArray(bytes))));
    }

    private Made read() {
        var query = new ArrayList<String>();
        for (int n = random.nextInt(4); n > 0; n--) {
            query.add(acts.any(PARAMETERS) + "=" + URLEncoder.encode(acts.any(VALUES), StandardCharsets.UTF_8));
        }
        String path = acts.any(READS) + (query.isEmpty() ? "" : "?" + String.join("&", query));
        String accept = acts.any(List.of("application/json", "text/csv", "application/jsonl", "*/*"));
        return new Made("GET " + path + " as " + accept, ledger.get(path, "Accept", accept));
    }

    /** What no HTTP client would send: a body may be shorter than was said, and its sender gone before its end. */
    private Made verbatim(String method, String path, String header, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length + (random.nextInt(4) == 0 ? 10 : 0);
        String request = method + " " + path + " HTTP/1.0\r\n"
                + (header.isEmpty() ? "" : header + "\r\n")
                + (body.isEmpty() ? "" : "Content-Type: application/json\r\nContent-Length: " + length + "\r\n")
                + "\r\n" + body;
        return new Made(request, ledger.sendVerbatim(request));
    }

    private JsonNode mangled(JsonNode act) {
        List<JsonNode> holders = new ArrayList<>();
        collect(act, holders);
        JsonNode intruder = JsonMapper.shared().readTree(acts.any(INTRUDERS));
        switch (acts.any(holders)) {
            case ObjectNode object -> object.set(acts.any(List.copyOf(object.propertyNames())), intruder);
            case ArrayNode array -> array.set(random.nextInt(array.size()), intruder);
            case JsonNode other -> throw new AssertionError(other);
        }
        return act;
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer() && !node.isEmpty()) {
            holders.add(node);
            node.forEach(inner -> collect(inner, holders));
        }
    }

    /** Cut off, or with something in it that has no business there. */
    private String broken(String json) {
        int at = random.nextInt(json.length());
        return switch (random.nextInt(7)) {
            case 0 -> json.substring(0, at);
            case 1 -> json.substring(0, at) + (char) random.nextInt(0x300) + json.substring(at);
            case 2 -> json + " " + json;
            case 3 -> "\ufeff" + json;
            case 4 -> "[".repeat(random.nextInt(2_000)) + json;
            case 5 -> {
                int colon = json.indexOf(':', at);
                yield colon < 0 ? json : json.substring(0, colon + 1) + acts.any(SPLINTERS) + json.substring(colon + 1);
            }
            default ->
                json.replaceFirst(
                        ":\\s*(\"[^\"]*\"|[0-9]+)",
                        ":" + acts.any(SPLINTERS).replace("\\", "\\\\").replace("$", "\\$"));
        };
    }
}

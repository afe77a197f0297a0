package dev.chancery.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the ledger answered. */
@SuppressWarnings("ArrayRecordComponent")
public record Reply(int status, HttpHeaders headers, byte[] body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Reply of(HttpResponse<byte[]> response) {
        return new Reply(response.statusCode(), response.headers(), response.body());
    }

    /** Reads an HTTP/1.0 answer off the wire. */
    static Reply parse(byte[] wire) {
        String text = new String(wire, ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        String[] head = text.substring(0, end).split("\r\n");
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line : Arrays.asList(head).subList(1, head.length)) {
            String[] named = line.split(": ", 2);
            headers.computeIfAbsent(named[0], name -> new ArrayList<>()).add(named[1]);
        }
        return new Reply(
                Integer.parseInt(head[0].split(" ")[1]),
                HttpHeaders.of(headers, (name, value) -> true),
                text.substring(end + 4).getBytes(ISO_8859_1));
    }

    public String text() {
        return new String(body, UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    /** The items of a list. */
    public List<JsonNode> items() {
        return List.copyOf(json().get("items").values());
    }

    /** A header that must be there. */
    public String header(String name) {
        return headers.firstValue(name)
                .orElseThrow(() -> new AssertionError("There is no " + name + " in " + this + " " + text()));
    }

    @Override
    public String toString() {
        return "HTTP " + status + " " + text();
    }
}

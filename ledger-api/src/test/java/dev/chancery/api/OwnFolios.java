package dev.chancery.api;

import dev.chancery.ledger.Reply;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a ledger answers, told by the names that a test gave its folios, so that answers of ledgers in which they have other
 * numbers can be compared.
 *
 * <p>What may differ by data that a reader may not see is left out here, and nothing else: {@link #MAY_DIFFER}, the headers in
 * {@link #MAY_DIFFER_AMONG_HEADERS}, and what a cursor or the feed's next position is.
 */
final class OwnFolios {

    /** Versions, places in the ledger, and what is another in each ledger anyway. */
    static final Set<String> MAY_DIFFER = Set.of("version", "position", "eventId", "requestId");

    /** The same in headers; lengths follow, and a strong tag is a version. */
    static final Set<String> MAY_DIFFER_AMONG_HEADERS =
            Set.of("date", "etag", "ledger-position", "x-request-id", "content-length", "connection", "keep-alive");

    private static final Set<String> NUMBERS_OF_FOLIOS = Set.of(
            "folio",
            "filing",
            "act",
            "issue",
            "lastAct",
            "lodgedBy",
            "about",
            "occasion",
            "instrument",
            "from",
            "to",
            "named");
    private static final Pattern ADDRESS = Pattern.compile("(/api/dossiers/)([a-z0-9-]+)(/acts/)(\\d+)");
    private static final Pattern IN_WORDS = Pattern.compile("(?i)\\b(folio|issue) (\\d+)");
    private static final Pattern ON_A_PAGE = Pattern.compile(
            "(no\\.[ \u00a0]|[ \u00a0]/[ \u00a0]|folio-|folio=|from=|to=|/acts/|Folio |value=\"|max=\")(\\d+)\\b");

    /** Of pages: the number of a request, the key of a form, where it stands in the ledger, and the newest folio. */
    private static final Pattern MAY_DIFFER_ON_A_PAGE = Pattern.compile("<code>[^<]*</code>"
            + "|name=\"key\" value=\"[^\"]*\"|name=\"version\" value=\"[^\"]*\"|max=\"\\d+\"|(?<=from 0 to )\\d+|(?<=\\d of )\\d+"
            + "|(?<=<dt>Last folio</dt><dd>)\\d+|(?<=on record up to folio )\\d+");

    private static final Pattern PLACE = Pattern.compile("([?&](?:cursor|after)=)[^&>\"]+");

    private final Map<String, Map<Integer, String>> names = new HashMap<>();
    private final Map<String, Integer> folios = new HashMap<>();

    void name(String dossier, int folio, String name) {
        names.computeIfAbsent(dossier, first -> new HashMap<>(Map.of(0, "cover")))
                .put(folio, name);
        folios.put(name, folio);
    }

    int folio(String name) {
        return Objects.requireNonNull(folios.get(name), name);
    }

    /** The status, the headers and the body of an answer to what was asked of a dossier. */
    String told(Reply reply, String dossier) {
        var headers = new TreeMap<String, List<String>>();
        reply.headers().map().forEach((name, values) -> {
            if (!MAY_DIFFER_AMONG_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                headers.put(
                        name,
                        values.stream().map(value -> address(value, dossier)).toList());
            }
        });
        return reply.status() + " " + headers + " " + body(reply, dossier);
    }

    private String body(Reply reply, String dossier) {
        String type = reply.headers().firstValue("Content-Type").orElse("");
        if (reply.text().isEmpty() || type.startsWith("text/csv")) {
            return reply.text().lines().count() + " lines "
                    + reply.text().lines().findFirst().orElse("");
        } else if (type.contains("jsonl")) {
            return reply.text()
                    .lines()
                    .map(line -> told(JsonMapper.shared().readTree(line), dossier))
                    .toList()
                    .toString();
        }
        return type.startsWith("text/html") ? page(reply.text(), dossier) : told(reply.json(), dossier);
    }

    /** Where it is of no dossier, no folio on it is compared. */
    private String page(String text, String dossier) {
        String same = MAY_DIFFER_ON_A_PAGE.matcher(text).replaceAll("…");
        String told = ON_A_PAGE
                .matcher(same)
                .replaceAll(folio ->
                        folio.group(1) + (dossier.isEmpty() ? "…" : name(dossier, Integer.parseInt(folio.group(2)))));
        return PLACE.matcher(told).replaceAll("$1…");
    }

    String told(JsonNode answer, String dossier) {
        return of(answer, dossier).toString();
    }

    private JsonNode of(JsonNode answer, String dossier) {
        if (answer instanceof ObjectNode object) {
            String of = dossierOf(object, dossier);
            ObjectNode told = JsonMapper.shared().createObjectNode();
            for (String field : object.propertyNames()) {
                JsonNode value = object.get(field);
                if (MAY_DIFFER.contains(field)) {
                    told.put(field, "…");
                } else if (value.isInt() && NUMBERS_OF_FOLIOS.contains(field)) {
                    told.put(field, name(of, value.intValue()));
                } else {
                    told.set(field, of(value, of));
                }
            }
            return told;
        } else if (answer instanceof ArrayNode array) {
            ArrayNode told = JsonMapper.shared().createArrayNode();
            for (JsonNode value : array) {
                if (value.isInt()) {
                    told.add(name(dossier, value.intValue()));
                } else {
                    told.add(of(value, dossier));
                }
            }
            return told;
        } else if (answer.isString()) {
            return JsonMapper.shared().getNodeFactory().stringNode(address(answer.stringValue(), dossier));
        }
        return answer;
    }

    private String dossierOf(ObjectNode object, String otherwise) {
        for (String field : List.of("dossier", "id")) {
            JsonNode named = object.path(field);
            if (named.isString() && names.containsKey(named.stringValue())) {
                return named.stringValue();
            }
        }
        return otherwise;
    }

    private String address(String text, String dossier) {
        String named = ADDRESS.matcher(text).replaceAll(this::named);
        String told = IN_WORDS.matcher(named)
                .replaceAll(folio -> folio.group(1) + " " + name(dossier, Integer.parseInt(folio.group(2))));
        return PLACE.matcher(told).replaceAll("$1…");
    }

    private String named(MatchResult address) {
        return address.group(1)
                + address.group(2)
                + address.group(3)
                + name(address.group(2), Integer.parseInt(address.group(4)));
    }

    private String name(String dossier, int folio) {
        return names.getOrDefault(dossier, Map.of()).getOrDefault(folio, "UNKNOWN-" + folio);
    }
}

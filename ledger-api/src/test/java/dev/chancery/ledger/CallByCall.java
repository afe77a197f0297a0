package dev.chancery.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Contracts of all reads, and of one write each, with some of the parameters that may be left out and values that are there in the Kyiv case. */
final class CallByCall {

    private static final int TOGETHER = 4;

    /** Words made up at random would name nobody, and get no further. */
    private static final Map<String, String> VALUES = Map.of(
            "PartyCode", "{\"type\": \"string\", \"enum\": [\"AZE\", \"RUS\"]}",
            "Date", "{\"type\": \"string\", \"enum\": [\"2025-11-14\", \"2026-01~\"]}",
            "Folio", "{\"type\": \"integer\", \"enum\": [1, 9, 14]}",
            "Reference", "{\"type\": \"integer\", \"enum\": [1, 9, 14]}");

    private static final Map<String, String> PLACES =
            Map.of("id", KyivCase.ID, "code", "AZE", "folio", "9", "position", "1");

    private CallByCall() {}

    static Collection<ObjectNode> of(JsonNode contract) {
        var parts = new LinkedHashMap<String, ObjectNode>();
        contract.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    int optional = optional(call.getValue()).size();
                    for (int from = 0; from == 0 || from < optional; from += TOGETHER) {
                        boolean isRead = call.getKey().equals("get");
                        String title = isRead
                                ? "reads"
                                : call.getValue().get("operationId").stringValue();
                        parts.computeIfAbsent(title + "-" + from / TOGETHER, name -> empty(contract, name))
                                .withObject("paths")
                                .withObjectProperty(path.getKey())
                                .set(call.getKey(), part(call.getValue(), from));
                    }
                }));
        return parts.values();
    }

    private static ObjectNode empty(JsonNode contract, String title) {
        ObjectNode part = (ObjectNode) contract.deepCopy();
        part.withObject("info").put("title", title);
        part.putObject("paths");
        ObjectNode schemas = (ObjectNode) part.at("/components/schemas");
        VALUES.forEach((name, schema) -> schemas.set(name, JsonMapper.shared().readTree(schema)));
        return part;
    }

    private static ObjectNode part(JsonNode whole, int from) {
        ObjectNode call = (ObjectNode) whole.deepCopy();
        List<JsonNode> some = optional(call).stream()
                .skip(from)
                .limit(TOGETHER)
                .map(CallByCall::withFewWords)
                .toList();
        ArrayNode parameters = (ArrayNode) call.get("parameters");
        parameters.removeIf(CallByCall::isOptional);
        parameters.forEach(parameter -> atAPlace((ObjectNode) parameter));
        parameters.addAll(some);
        return call;
    }

    private static List<JsonNode> optional(JsonNode call) {
        return call.get("parameters")
                .valueStream()
                .filter(CallByCall::isOptional)
                .toList();
    }

    private static boolean isOptional(JsonNode parameter) {
        return !parameter.has("required");
    }

    private static JsonNode withFewWords(JsonNode parameter) {
        JsonNode copy = parameter.deepCopy();
        if (copy.at("/schema/enum") instanceof ArrayNode words) {
            while (words.size() > 3) {
                words.remove(3);
            }
        }
        return copy;
    }

    private static void atAPlace(ObjectNode parameter) {
        String place = PLACES.get(parameter.get("name").stringValue());
        if (place != null) {
            boolean isNumber = place.matches("\\d+");
            ArrayNode only = parameter
                    .putObject("schema")
                    .put("type", isNumber ? "integer" : "string")
                    .putArray("enum");
            if (isNumber) {
                only.add(Integer.parseInt(place));
            } else {
                only.add(place);
            }
        }
    }
}

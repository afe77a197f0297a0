package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The case of the embassy in Kyiv as a registry files it over HTTP: filings A, B, C and D, one after the other,
 * and at last E, the accounts of sources that tell acts otherwise.
 *
 * <p>Acts of earlier filings are named by label in the file and by folio on the wire.
 */
public final class KyivCase {

    public static final String ID = "aze-rus-kyiv-embassy";
    public static final List<String> FILINGS = List.of("A", "B", "C", "D", "E");

    private static final JsonNode FILE = read();

    private final RunningLedger ledger;
    private final String dossier;
    private final Map<String, Integer> folios = new HashMap<>();

    private KyivCase(RunningLedger ledger, String dossier) {
        this.ledger = ledger;
        this.dossier = dossier;
    }

    /** A new dossier for the case. */
    public static KyivCase open(RunningLedger ledger, String dossier) {
        ObjectNode cover = ((ObjectNode) FILE.get("dossier").deepCopy()).put("id", dossier);
        assertThat(ledger.post("/api/dossiers", cover).status()).isEqualTo(201);
        awaitNextMillisecond();
        return new KyivCase(ledger, dossier);
    }

    /** A dossier with the whole case on file. */
    public static KyivCase whole(RunningLedger ledger, String dossier) {
        KyivCase whole = open(ledger, dossier);
        FILINGS.forEach(whole::file);
        return whole;
    }

    /** One act of each type that the case has, as it stands in the file. */
    public static List<JsonNode> actOfEachType() {
        Map<String, JsonNode> byType = new LinkedHashMap<>();
        for (JsonNode filing : FILE.get("filings")) {
            filing.path("acts")
                    .forEach(act -> byType.putIfAbsent(act.get("type").stringValue(), act));
        }
        return List.copyOf(byType.values());
    }

    public Reply file(String name) {
        JsonNode filing = StreamSupport.stream(FILE.get("filings").spliterator(), false)
                .filter(part -> part.get("name").stringValue().equals(name))
                .findFirst()
                .orElseThrow();
        Reply reply = filing.has("acts") ? fileActs(filing) : addAccounts(filing);
        awaitNextMillisecond();
        return reply;
    }

    private Reply addAccounts(JsonNode filing) {
        Reply last = null;
        for (JsonNode account : filing.get("accounts")) {
            ObjectNode body = (ObjectNode) withFolios(account);
            int act = body.remove("act").intValue();
            last = ledger.post("/api/dossiers/" + dossier + "/acts/" + act + "/accounts", body);
            assertThat(last.status()).as("%s", last).isEqualTo(201);
        }
        return Objects.requireNonNull(last);
    }

    private Reply fileActs(JsonNode filing) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("acts", withFolios(filing.get("acts")));
        Reply reply = ledger.post("/api/dossiers/" + dossier + "/filings", body);
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        for (JsonNode act : reply.json().get("acts")) {
            folios.put(act.get("label").stringValue(), act.get("folio").intValue());
        }
        return reply;
    }

    /** So that no two filings share a recording time, and each can be asked about at once. */
    private static void awaitNextMillisecond() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        while (!Instant.now().truncatedTo(ChronoUnit.MILLIS).isAfter(now)) {
            Thread.onSpinWait();
        }
    }

    public int folio(String label) {
        return Objects.requireNonNull(folios.get(label), label);
    }

    public String label(int folio) {
        return folios.entrySet().stream()
                .filter(given -> given.getValue() == folio)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode withFolios(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = object.objectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), withFolios(field.getValue())));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = array.arrayNode();
                array.forEach(item -> copy.add(withFolios(item)));
                yield copy;
            }
            case JsonNode text
            when isOnFile(text) ->
                JsonNodeFactory.instance.numberNode(folio(text.stringValue().substring(1)));
            default -> node;
        };
    }

    private boolean isOnFile(JsonNode text) {
        return text.isString()
                && text.stringValue().startsWith("#")
                && folios.containsKey(text.stringValue().substring(1));
    }

    private static JsonNode read() {
        try (InputStream in = KyivCase.class.getResourceAsStream("/example/" + ID + ".json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A dossier filed over HTTP from a file in which acts have labels: those on file already are named by folio on the
 * wire, those of the same filing still by label.
 */
public final class LabelledDossier {

    private final RunningLedger ledger;
    private final String address;
    private final Map<String, Integer> folios = new HashMap<>();
    private Reply written;

    private LabelledDossier(RunningLedger ledger, JsonNode cover) {
        this.ledger = ledger;
        this.address = "/api/dossiers/" + cover.get("id").stringValue();
        this.written = taken(ledger.post("/api/dossiers", cover));
    }

    static LabelledDossier open(RunningLedger ledger, JsonNode cover) {
        return new LabelledDossier(ledger, cover);
    }

    Reply fileActs(JsonNode acts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.set("acts", withFolios(acts));
        written = taken(ledger.post(address + "/filings", body));
        for (JsonNode act : written.json().get("acts")) {
            folios.put(act.get("label").stringValue(), act.get("folio").intValue());
        }
        return written;
    }

    /** Adds an account to the act that it names. */
    Reply addAccount(JsonNode account) {
        ObjectNode body = (ObjectNode) withFolios(account);
        int act = body.remove("act").intValue();
        written = taken(ledger.post(address + "/acts/" + act + "/accounts", body));
        return written;
    }

    private static Reply taken(Reply reply) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return reply;
    }

    /** Reads what holds all that was filed here. */
    public Reply get(String path) {
        return ledger.getAfter(written, path);
    }

    public String address() {
        return address;
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
}

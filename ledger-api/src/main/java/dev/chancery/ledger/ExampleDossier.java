package dev.chancery.ledger;

import dev.chancery.act.Act;
import dev.chancery.api.RequestJson;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.Filed;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.party.Parties;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.Recorded;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The dossier that an empty ledger begins with, so that there is something to look at.
 *
 * <p>It is recorded through the same commands as any other. A first start that was cut short is taken up by the next, as
 * long as nothing else has been recorded.
 */
@Component
final class ExampleDossier implements ApplicationRunner {

    private static final Recording BY_THE_EXAMPLE = new Recording("example", "example", null, false);

    private final Recorder recorder;
    private final LedgerEvents ledger;
    private final JsonMapper json;
    private final String name;

    ExampleDossier(Recorder recorder, LedgerEvents ledger, Parties parties, @Value("${ledger.example}") String name) {
        this.recorder = recorder;
        this.ledger = ledger;
        this.json = RequestJson.mapper(parties);
        this.name = name;
    }

    /** The file: a dossier, and its filings in the order in which they are recorded. */
    record Example(String provenance, OpenDossier dossier, List<Part> filings) {}

    /** One filing; its acts name those of earlier ones by label too. */
    record Part(String name, List<ObjectNode> acts) {}

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (name.equals("none")) {
            return;
        }
        Example example = read();
        String id = example.dossier().id();
        long onFile = ledger.of(id).count();
        if (ledger.count() > onFile || ledger.of(id).anyMatch(ExampleDossier::isOthers)) {
            return;
        }
        if (onFile == 0) {
            recorder.record(example.dossier(), BY_THE_EXAMPLE);
        }
        var folios = new HashMap<String, Integer>();
        int last = 0;
        for (Part part : example.filings()) {
            int first = last + 1;
            last += part.acts().size();
            if (onFile <= first) {
                List<Act> acts =
                        part.acts().stream().map(act -> read(act, folios)).toList();
                Recorded<Filed> filed = recorder.record(new FileActs(id, acts, first - 1), BY_THE_EXAMPLE);
                last = filed.result().version();
            }
            for (int i = 0; i < part.acts().size(); i++) {
                folios.put("#" + part.acts().get(i).get("label").stringValue(), first + i);
            }
        }
    }

    private static boolean isOthers(RecordedEvent event) {
        return !Objects.equals(event.metadata().get(Recording.THROUGH), BY_THE_EXAMPLE.through());
    }

    private Example read() throws IOException {
        try (InputStream in = new ClassPathResource("example/" + name + ".json").getInputStream()) {
            return json.readValue(in, Example.class);
        }
    }

    private Act read(ObjectNode act, Map<String, Integer> folios) {
        return json.treeToValue(onFile(act, folios), Act.class);
    }

    /** The same JSON with the labels of earlier filings replaced by folios. */
    private JsonNode onFile(JsonNode node, Map<String, Integer> folios) {
        return switch (node) {
            case ObjectNode object -> {
                ObjectNode copy = json.createObjectNode();
                object.properties().forEach(field -> copy.set(field.getKey(), onFile(field.getValue(), folios)));
                yield copy;
            }
            case ArrayNode array -> {
                ArrayNode copy = json.createArrayNode();
                array.forEach(item -> copy.add(onFile(item, folios)));
                yield copy;
            }
            case JsonNode text
            when text.isString() && folios.containsKey(text.stringValue()) ->
                json.getNodeFactory().numberNode(folios.get(text.stringValue()));
            default -> node;
        };
    }
}

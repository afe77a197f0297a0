package dev.chancery.ledger;

import dev.chancery.act.Act;
import dev.chancery.api.RequestJson;
import dev.chancery.archive.StoredNames;
import dev.chancery.dossier.AddAccount;
import dev.chancery.dossier.FileActs;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.party.Parties;
import dev.chancery.record.AccountAdded;
import dev.chancery.store.Database;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.Recorder;
import dev.chancery.store.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
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
@ConditionalOnWebApplication // not at a command
final class ExampleDossier implements ApplicationRunner {

    private static final String NONE = "none";
    private static final String BY_DEFAULT = "aze-rus-kyiv-embassy";

    private static final Recording BY_THE_EXAMPLE = new Recording("example", "example", null);

    private final Recorder recorder;
    private final LedgerEvents ledger;
    private final JsonMapper json;
    private final String name;

    ExampleDossier(
            Recorder recorder,
            LedgerEvents ledger,
            Parties parties,
            DataSource dataSource,
            @Value("${ledger.example}") String name) {
        this.recorder = recorder;
        this.ledger = ledger;
        this.json = RequestJson.mapper(parties);
        this.name = name.equals("default") ? (Database.of(dataSource).isShared() ? NONE : BY_DEFAULT) : name;
    }

    /** The file: a dossier, and its filings in the order in which they are recorded. */
    record Example(String provenance, OpenDossier dossier, List<Part> filings) {}

    /**
     * One filing, or accounts that came to acts on file, an entry each; acts of earlier parts are named by label.
     */
    record Part(
            String name,
            @Nullable List<ObjectNode> acts,
            @Nullable List<ObjectNode> accounts) {

        List<ObjectNode> filed() {
            return Objects.requireNonNullElse(acts, List.of());
        }

        List<ObjectNode> kept() {
            return Objects.requireNonNullElse(accounts, List.of());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (name.equals(NONE)) {
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
        var replay = new Replay(id, onFile);
        for (Part part : example.filings()) {
            replay.file(part.filed());
            part.kept().forEach(replay::keep);
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

    /** Records what is not on file yet, in the order of the folios. */
    private final class Replay {

        private final String dossier;
        private final long onFile;
        private final Map<String, Integer> folios = new HashMap<>();
        private int last;

        Replay(String dossier, long onFile) {
            this.dossier = dossier;
            this.onFile = onFile;
        }

        void file(List<ObjectNode> filed) {
            int first = last + 1;
            if (onFile <= first && !filed.isEmpty()) {
                List<Act> acts = filed.stream()
                        .map(act -> json.treeToValue(onFile(act), Act.class))
                        .toList();
                recorder.record(new FileActs(dossier, acts, last), BY_THE_EXAMPLE);
            }
            filed.forEach(act -> folios.put("#" + act.get("label").stringValue(), ++last));
        }

        void keep(ObjectNode account) {
            if (onFile <= last + 1) {
                JsonNode entry = ((ObjectNode) onFile(account)).put("type", StoredNames.of(AccountAdded.class));
                AccountAdded added = json.treeToValue(entry, AccountAdded.class);
                recorder.record(
                        new AddAccount(dossier, added.act(), added.account(), added.discrepancies(), last),
                        BY_THE_EXAMPLE);
            }
            last++;
        }

        /** The same JSON with the labels of earlier parts replaced by folios. */
        private JsonNode onFile(JsonNode node) {
            return switch (node) {
                case ObjectNode object -> {
                    ObjectNode copy = json.createObjectNode();
                    object.properties().forEach(field -> copy.set(field.getKey(), onFile(field.getValue())));
                    yield copy;
                }
                case ArrayNode array -> {
                    ArrayNode copy = json.createArrayNode();
                    array.forEach(item -> copy.add(onFile(item)));
                    yield copy;
                }
                case JsonNode text
                when text.isString() && folios.containsKey(text.stringValue()) ->
                    json.getNodeFactory().numberNode(folios.get(text.stringValue()));
                default -> node;
            };
        }
    }
}

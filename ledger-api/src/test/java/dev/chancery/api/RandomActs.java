package dev.chancery.api;

import dev.chancery.repertoire.CataloguedAct;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.Repertoire;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Acts of every type with every field, as the catalogue describes them: each can be read, though a rule may refuse it. */
final class RandomActs {

    private static final Repertoire REPERTOIRE = Repertoire.whole();
    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
    private static final List<String> DATES = List.of(
            "2025-11-14", "2025-11", "2025", "1962-02-05", "2025-11-14~", "2025?", "..", "2025-11-14/2025-11-21");
    private static final List<String> TEXTS = List.of(
            "A wall was damaged.",
            "Стена повреждена.",
            "Divar zədələnib.",
            "e\u0301te\u0301 and \u00e9t\u00e9",
            "\u202eright to left\u202c",
            "\ud83d\udcdc a scroll",
            "=1+1",
            "\u0001\u001f\ufeff",
            "a | b",
            "<script>alert(1)</script>",
            "'; DROP TABLE event; --");

    private final Random random;

    RandomActs(Random random) {
        this.random = random;
    }

    ObjectNode next() {
        CataloguedAct act = any(REPERTOIRE.items());
        ObjectNode json = JSON.objectNode().put("type", act.name());
        for (CataloguedField field : REPERTOIRE.common()) {
            boolean isRequired = act.requires().contains(field.name());
            if (isRequired || (random.nextInt(8) == 0 && !field.name().equals("at"))) {
                json.set(field.name(), value(field));
            }
        }
        fill(json, act.fields());
        return json;
    }

    private ObjectNode filled(List<CataloguedField> fields) {
        return fill(JSON.objectNode(), fields);
    }

    private ObjectNode fill(ObjectNode json, List<CataloguedField> fields) {
        for (CataloguedField field : fields) {
            if (field.required() || random.nextInt(3) == 0) {
                json.set(field.name(), value(field));
            }
        }
        return json;
    }

    private JsonNode value(CataloguedField field) {
        if (!field.list()) {
            return one(field);
        }
        ArrayNode several = JSON.arrayNode();
        for (int n = random.nextInt(3); n >= 0; n--) {
            several.add(one(field));
        }
        return several;
    }

    private JsonNode one(CataloguedField field) {
        return switch (field.kind()) {
            case TEXT -> JSON.stringNode(text(field.name()));
            case DATE -> JSON.stringNode(any(DATES));
            case NUMBER -> JSON.numberNode(random.nextInt(40));
            case FLAG -> JSON.booleanNode(random.nextBoolean());
            case MONEY -> JSON.numberNode(1 + random.nextInt(1_000_000));
            case PARTY -> JSON.stringNode(any(List.of("AZE", "RUS")));
            case ACTOR -> filled(field.fields()).put("party", any(List.of("AZE", "RUS")));
            case ONE_OF -> JSON.stringNode(any(field.words()));
            case REFERENCE -> JSON.numberNode(1 + random.nextInt(60));
            case OBJECT -> filled(field.fields());
        };
    }

    /** Some texts have a form. */
    private String text(String field) {
        return switch (field) {
            case "label" -> "l" + random.nextInt(1_000);
            case "lang" -> any(List.of("en", "az", "ru", "fr"));
            case "currency" -> any(List.of("USD", "EUR"));
            case "country" -> any(List.of("UKR", "AZE"));
            case "time" -> "01:00";
            case "zone" -> "Asia/Baku";
            case "url" -> "https://example.org/" + random.nextInt();
            case "sha256" -> "0123456789abcdef".repeat(4);
            case "calendar" -> "weekdays";
            default -> any(TEXTS);
        };
    }

    <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}

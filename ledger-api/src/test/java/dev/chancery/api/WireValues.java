package dev.chancery.api;

import dev.chancery.act.Folio;
import dev.chancery.act.Label;
import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What goes over the wire as a word, a number or a truth. */
final class WireValues {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();

    /** Those that stand by a name, and which. */
    static final Map<Class<?>, String> NAMED =
            Map.of(PartyCode.class, "PartyCode", Edtf.class, "Date", Folio.class, "Folio", Label.class, "Label");

    private WireValues() {}

    static ObjectNode of(Class<?> type) {
        if (type.isEnum()) {
            return words(type);
        } else if (type == PartyCode.class) {
            return text("^" + PartyCode.FORM + "$", "A party, by its code in the authority file.");
        } else if (type == Edtf.class) {
            return text(".+", "A date in EDTF (ISO 8601-2), such as 2025-11-14, 1901-06~ or ../1897.");
        } else if (type == Folio.class) {
            return of("integer")
                    .put("minimum", 0)
                    .put("description", "The number of an event in its dossier; the cover is 0.");
        } else if (type == Label.class) {
            return text("^#.+$", "An act of the same filing, by its label.");
        } else if (type == LocalDate.class) {
            return of("string").put("format", "date");
        } else if (JsonNode.class.isAssignableFrom(type) || type == Object.class) {
            return JSON.objectNode();
        }
        return plain(type);
    }

    private static ObjectNode plain(Class<?> type) {
        if (type == String.class) {
            return of("string");
        } else if (type == boolean.class || type == Boolean.class) {
            return of("boolean");
        } else if (type == BigDecimal.class) {
            return of("number");
        } else if (type == long.class || type == Long.class) {
            return of("integer").put("format", "int64");
        } else if (type == int.class || type == Integer.class) {
            return of("integer").put("format", "int32");
        }
        throw new IllegalArgumentException("The contract has no word for " + type + ".");
    }

    private static ObjectNode of(String type) {
        return JSON.objectNode().put("type", type);
    }

    private static ObjectNode text(String pattern, String description) {
        return of("string").put("pattern", pattern).put("description", description);
    }

    private static ObjectNode words(Class<?> type) {
        ObjectNode schema = of("string");
        ArrayNode words = schema.putArray("enum");
        Arrays.stream(type.getEnumConstants()).forEach(word -> words.add(StoredNames.of((Enum<?>) word)));
        return schema;
    }
}

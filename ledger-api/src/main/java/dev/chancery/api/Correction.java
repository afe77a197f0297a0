package dev.chancery.api;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Label;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Refusal.Finding;
import dev.chancery.dossier.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What becomes of an act when a JSON merge patch (RFC 7396) is applied to its fields.
 *
 * @param corrected the act as it is to read
 * @param fields the wire names of the fields that differ
 */
record Correction(Act corrected, List<String> fields) {

    private static final String SET = "/set";
    private static final Set<String> FIXED = Set.of("type", "folio", "label");

    static Correction of(Act act, ObjectNode patch, JsonMapper json) {
        for (String field : patch.propertyNames()) {
            if (FIXED.contains(field)) {
                throw declined(
                        SET + "/" + field,
                        "field-is-fixed",
                        "This field of an act is not corrected.",
                        "The " + field + " of an act stays; strike the act out and file another.");
            }
        }
        ObjectNode before = json.valueToTree(act);
        refuseUnknownRemovals(before, patch, json);
        Act corrected = read(merged(before, patch), json);
        refuseLabels(corrected);
        List<String> fields = differing(before, json.valueToTree(corrected));
        if (fields.isEmpty()) {
            throw declined(
                    SET,
                    "correction-changes-nothing",
                    "A correction changes something.",
                    "The act reads so already; set a field to what it should be.");
        }
        return new Correction(corrected, fields);
    }

    private static ObjectNode merged(ObjectNode target, ObjectNode patch) {
        ObjectNode merged = target.deepCopy();
        patch.properties().forEach(change -> {
            String field = change.getKey();
            switch (change.getValue()) {
                case JsonNode gone when gone.isNull() -> merged.remove(field);
                case ObjectNode part ->
                    merged.set(
                            field,
                            merged(merged.get(field) instanceof ObjectNode old ? old : merged.objectNode(), part));
                case JsonNode value -> merged.set(field, value);
            }
        });
        return merged;
    }

    private static Act read(ObjectNode act, JsonMapper json) {
        try {
            return json.treeToValue(act, Act.class);
        } catch (JacksonException unread) {
            throw new Declined(Unreadable.explain(unread).under(SET));
        }
    }

    /** To take away what is not there changes nothing; what no act of the type can have is refused all the same. */
    private static void refuseUnknownRemovals(ObjectNode before, ObjectNode patch, JsonMapper json) {
        for (String field : patch.propertyNames()) {
            if (patch.get(field).isNull() && !before.has(field)) {
                unknown(before.deepCopy().putNull(field), json).ifPresent(unknown -> {
                    throw new Declined(Unreadable.explain(unknown).under(SET));
                });
            }
        }
    }

    private static Optional<UnrecognizedPropertyException> unknown(ObjectNode act, JsonMapper json) {
        try {
            json.treeToValue(act, Act.class);
            return Optional.empty();
        } catch (UnrecognizedPropertyException unknown) {
            return Optional.of(unknown);
        } catch (JacksonException known) {
            return Optional.empty(); // and cannot be null, which does not matter: the patch takes it away
        }
    }

    private static void refuseLabels(Act corrected) {
        List<Finding> labels = Citations.of(corrected).stream()
                .filter(citation -> citation.to() instanceof Label)
                .map(citation -> new Finding(
                        SET + citation.pointer(), "A correction names acts on file, by their folio numbers."))
                .toList();
        if (!labels.isEmpty()) {
            throw new Refusal(Rule.LABEL_NAMES_NOTHING, labels);
        }
    }

    private static List<String> differing(ObjectNode before, ObjectNode after) {
        var names = new LinkedHashSet<String>(before.propertyNames());
        names.addAll(after.propertyNames());
        return names.stream()
                .filter(field -> !Objects.equals(before.get(field), after.get(field)))
                .toList();
    }

    private static Declined declined(String pointer, String code, String title, String detail) {
        return new Declined(Problem.at(pointer, UNPROCESSABLE_CONTENT, code, title, detail));
    }
}

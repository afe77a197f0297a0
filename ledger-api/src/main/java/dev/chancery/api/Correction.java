package dev.chancery.api;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.chancery.act.Act;
import dev.chancery.act.Citations;
import dev.chancery.act.Label;
import dev.chancery.dossier.Mend;
import dev.chancery.dossier.Refusal;
import dev.chancery.dossier.Refusal.Finding;
import dev.chancery.dossier.Rule;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    static Correction of(Act act, ObjectNode patch, JsonMapper json) {
        refuseFixed(patch);
        ObjectNode before = json.valueToTree(act);
        refuseUnknownRemovals(before, patch, json);
        Act corrected = read(merged(before, patch), json);
        refuseLabels(corrected);
        List<String> fields = differing(before, json.valueToTree(corrected));
        if (fields.isEmpty()) {
            throw new Refusal(Rule.CORRECTION_CHANGES_SOMETHING, SET, Mend.READS_SO.of());
        }
        return new Correction(corrected, fields);
    }

    private static void refuseFixed(ObjectNode patch) {
        if (patch.has("type")) {
            throw new Refusal(Rule.CORRECTION_KEEPS_THE_TYPE, SET + "/type", Mend.STRIKE_OUT.of());
        }
        for (String field : List.of("folio", "label")) {
            if (patch.has(field)) {
                throw new Declined(Problem.at(
                        SET + "/" + field,
                        UNPROCESSABLE_CONTENT,
                        "field-is-fixed",
                        "This field of an act is not corrected.",
                        "The folio of an act stays, and its label is not kept; take " + field + " out."));
            }
        }
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
                .map(citation -> new Finding(SET + citation.pointer(), List.of(Mend.ONLY_FOLIOS.of())))
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
}

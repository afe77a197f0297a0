package dev.chancery.desk;

import dev.chancery.pages.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody has typed into a form so far: a tree of texts, of which nothing is understood yet. Each field of the form is
 * called by the JSON Pointer (RFC 6901) of what it fills; what was left blank is not there, and lists close up where it was.
 */
record Draft(ObjectNode typed) {

    /** How many acts one form takes; more are filed by the call, or in parts. */
    static final int MOST_ACTS = 100;

    private static final String ACTS = "acts";
    private static final int DEEPEST = 8;
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9]{1,40}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

    static Draft blank() {
        return new Draft(JsonNodeFactory.instance.objectNode());
    }

    /** What the fields of a form hold, each by its name; those that are called by no pointer say something else. */
    static Draft of(Map<String, List<String>> fields) {
        var root = new Slot();
        fields.forEach((name, values) -> {
            if (name.startsWith("/")) {
                root.at(steps(name)).text = values.stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> value.replace("\r\n", "\n"))
                        .collect(Collectors.joining("\n"));
            }
        });
        return root.node() instanceof ObjectNode typed ? new Draft(typed).fit() : blank();
    }

    /** Itself, if its acts are a list of acts. */
    private Draft fit() {
        JsonNode acts = typed.get(ACTS);
        if (acts != null && !(acts.isArray() && acts.valueStream().allMatch(JsonNode::isObject))) {
            throw Question.unreadable("The acts of this form are no list.");
        }
        return this;
    }

    /** What is on file, as it would be typed. */
    static Draft of(String field, ObjectNode onFile) {
        ObjectNode draft = JsonNodeFactory.instance.objectNode();
        draft.set(field, asTyped(onFile));
        return new Draft(draft);
    }

    private static JsonNode asTyped(JsonNode onFile) {
        return switch (onFile) {
            case ObjectNode object -> {
                ObjectNode typed = JsonNodeFactory.instance.objectNode();
                object.properties().forEach(field -> typed.set(field.getKey(), asTyped(field.getValue())));
                yield typed;
            }
            case ArrayNode list -> {
                ArrayNode typed = JsonNodeFactory.instance.arrayNode();
                list.forEach(item -> typed.add(asTyped(item)));
                yield typed;
            }
            default -> JsonNodeFactory.instance.stringNode(onFile.asString(""));
        };
    }

    private static List<String> steps(String pointer) {
        List<String> steps = List.of(pointer.substring(1).split("/", -1));
        if (steps.size() > DEEPEST
                || !steps.stream().allMatch(step -> STEP.matcher(step).matches())) {
            throw Question.unreadable("A field of this form has no such name.");
        }
        return steps;
    }

    List<ObjectNode> acts() {
        return typed.path(ACTS).valueStream().map(ObjectNode.class::cast).toList();
    }

    /** The same with one more act, which begins with what the one before it says of the meeting. */
    Draft with(String type) {
        ObjectNode draft = typed.deepCopy();
        ArrayNode acts = draft.withArray(ACTS);
        ObjectNode act = acts.addObject().put("type", type).put("label", freeLabel());
        acts().reversed().stream().findFirst().ifPresent(before -> {
            Stream.of("on", "by", "to", "occasion")
                    .filter(before::has)
                    .filter(field -> !type.equals("incident") || field.equals("on"))
                    .forEach(field -> act.set(field, before.get(field).deepCopy()));
            if (Catalogue.isContact(before.path("type").asString("")) && !type.equals("incident")) {
                act.put("occasion", "#" + before.path("label").asString(""));
            }
        });
        return new Draft(draft);
    }

    private String freeLabel() {
        var taken = acts().stream().map(act -> act.path("label").asString("")).collect(Collectors.toSet());
        return IntStream.rangeClosed(1, MOST_ACTS + 1)
                .mapToObj(number -> "a" + number)
                .filter(label -> !taken.contains(label))
                .findFirst()
                .orElseThrow();
    }

    /** The same without one act. */
    Draft without(int index) {
        ObjectNode draft = typed.deepCopy();
        ArrayNode acts = draft.withArray(ACTS);
        if (index < acts.size()) {
            acts.remove(index);
        }
        return new Draft(draft);
    }

    /** A field of the form and what lies below it. */
    private static final class Slot {

        private final Map<String, Slot> parts = new LinkedHashMap<>();
        private String text = "";

        Slot at(List<String> steps) {
            Slot slot = this;
            for (String step : steps) {
                slot = slot.parts.computeIfAbsent(step, name -> new Slot());
            }
            return slot;
        }

        /** Nothing where nothing was typed. */
        @Nullable
        JsonNode node() {
            if (parts.isEmpty()) {
                return text.isBlank() ? null : JsonNodeFactory.instance.stringNode(text);
            }
            return parts.keySet().stream().allMatch(step -> NUMBER.matcher(step).matches()) ? list() : object();
        }

        private @Nullable JsonNode list() {
            ArrayNode list = JsonNodeFactory.instance.arrayNode();
            parts.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(
                            (one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other))))
                    .map(part -> part.getValue().node())
                    .filter(Objects::nonNull)
                    .filter(part -> !isOfNoMoreThanALanguage(part))
                    .forEach(list::add);
            return list.isEmpty() ? null : list;
        }

        private @Nullable JsonNode object() {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            parts.forEach((name, part) -> {
                JsonNode node = part.node();
                if (node != null) {
                    object.set(name, node);
                }
            });
            return object.isEmpty() ? null : object;
        }

        /** Which a form proposes by itself. */
        private static boolean isOfNoMoreThanALanguage(JsonNode part) {
            return part.size() == 1 && part.has("lang");
        }
    }
}

package dev.chancery.desk;

import dev.chancery.act.RefersTo;
import dev.chancery.pages.Said;
import dev.chancery.pages.Sayings;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Draws a form: its fields with what was typed into each, how that was understood, and what is wrong with it. */
final class Drawing {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final MessageSource words;
    private final Sayings sayings;
    private final Locale language;
    private final Map<String, String> readings;
    private final List<Fault> faults;
    private final Supplier<List<Citable>> citable;
    private final Set<Fault> drawn = new HashSet<>();
    private final Map<Fault, String> places = new HashMap<>();

    /** @param citable what fields may point at, if any does */
    Drawing(
            MessageSource words,
            Sayings sayings,
            Locale language,
            Map<String, String> readings,
            List<Fault> faults,
            Supplier<List<Citable>> citable) {
        this.words = words;
        this.sayings = sayings;
        this.language = language;
        this.readings = readings;
        this.faults = faults;
        this.citable = citable;
    }

    /** The fields, each with its own. */
    List<FormField> fields(List<CataloguedField> fields, ObjectNode typed, String at) {
        return fields.stream()
                .map(field -> field(field, typed.get(field.name()), at + "/" + field.name()))
                .toList();
    }

    /** A fault with the field at which it is shown; with none where it is about no field. */
    record Placed(Said fault, String id) {}

    /** All faults, for a list of them; to be asked for when everything is drawn. */
    List<Placed> placed() {
        return faults.stream()
                .map(fault -> new Placed(said(fault), places.getOrDefault(fault, "")))
                .toList();
    }

    private FormField field(CataloguedField field, @Nullable JsonNode given, String at) {
        List<FormField.Part> parts = parts(field, given, at);
        List<Fault> wrong = faultsOf(at);
        wrong.forEach(fault -> places.put(fault, FormField.id(at)));
        String value = given == null || given.isContainer() ? joined(given) : given.asString("");
        return new FormField(
                at,
                field.name(),
                FormField.shape(field),
                field.required(),
                field.kind() == ValueKind.REFERENCE ? unlisted(field, value, at) : value,
                choices(field, value, at),
                parts,
                readings(field, at),
                wrong.stream().map(this::said).toList(),
                new Hints(sayings, language).of(field, at));
    }

    private Said said(Fault fault) {
        return sayings.in(language, fault.sentences());
    }

    private static String joined(@Nullable JsonNode list) {
        return list == null || !list.isArray()
                ? ""
                : String.join(
                        "\n",
                        list.valueStream()
                                .filter(JsonNode::isString)
                                .map(JsonNode::asString)
                                .toList());
    }

    private List<FormField.Part> parts(CataloguedField field, @Nullable JsonNode given, String at) {
        if (field.fields().isEmpty()) {
            return List.of();
        }
        ObjectNode blank = JsonNodeFactory.instance.objectNode();
        if (!field.list()) {
            return List.of(part(field, given instanceof ObjectNode typed ? typed : blank, at));
        }
        List<FormField.Part> parts = new ArrayList<>();
        if (given != null) {
            for (JsonNode item : given) {
                parts.add(part(field, item instanceof ObjectNode typed ? typed : blank, at + "/" + parts.size()));
            }
        }
        if (field.name().equals("text") && parts.isEmpty()) {
            blank.put("lang", language.getLanguage());
        }
        parts.add(part(field, blank, at + "/" + parts.size()));
        return parts;
    }

    private FormField.Part part(CataloguedField field, ObjectNode typed, String at) {
        return new FormField.Part(at, fields(field.fields(), typed, at));
    }

    private @Nullable String readings(CataloguedField field, String at) {
        if (field.kind() != ValueKind.DATE && field.kind() != ValueKind.PARTY) {
            return null;
        }
        if (!field.list()) {
            return readings.get(at);
        }
        List<String> understood = readings.entrySet().stream()
                .filter(reading -> reading.getKey().startsWith(at + "/"))
                .map(Map.Entry::getValue)
                .toList();
        return understood.isEmpty() ? null : String.join(", ", understood);
    }

    /** What is wrong with the field itself, or with what lies below it and is shown by no field there. */
    private List<Fault> faultsOf(String at) {
        return faults.stream()
                .filter(fault -> fault.isWithin(at))
                .filter(drawn::add)
                .toList();
    }

    private List<FormField.Choice> choices(CataloguedField field, String value, String at) {
        return switch (field.kind()) {
            case ONE_OF -> {
                Set<String> chosen = Set.copyOf(value.lines().map(String::strip).toList());
                yield field.words().stream()
                        .map(word -> new FormField.Choice(word, word(word), chosen.contains(word)))
                        .toList();
            }
            case FLAG ->
                Stream.of("true", "false")
                        .map(word -> new FormField.Choice(word, word(word), value.equals(word)))
                        .toList();
            case REFERENCE -> {
                Set<String> chosen = Set.copyOf(Arrays.asList(BETWEEN.split(value)));
                yield pointable(field, at)
                        .map(act -> new FormField.Choice(act.reference(), act.text(), chosen.contains(act.reference())))
                        .toList();
            }
            default -> List.of();
        };
    }

    private Stream<Citable> pointable(CataloguedField field, String at) {
        RefersTo.Sort sort = Objects.requireNonNullElse(field.names(), RefersTo.Sort.ACT);
        return citable.get().stream().filter(act -> act.isOf(sort)).filter(act -> !act.isAt(at));
    }

    /** The references that are pointed at by no choice. */
    private String unlisted(CataloguedField field, String value, String at) {
        if (value.isEmpty()) {
            return value;
        }
        Set<String> listed =
                new LinkedHashSet<>(pointable(field, at).map(Citable::reference).toList());
        return String.join(
                ", ",
                BETWEEN.splitAsStream(value)
                        .filter(each -> !each.isEmpty() && !listed.contains(each))
                        .distinct()
                        .toList());
    }

    private String word(String word) {
        return Stream.of("word.", "office.", "demand.", "discrepancy.")
                .map(shelf -> words.getMessage(shelf + word, null, "", language))
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(word);
    }
}

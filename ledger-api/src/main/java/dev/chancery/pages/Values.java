package dev.chancery.pages;

import dev.chancery.party.PartyCode;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.Repertoire;
import dev.chancery.repertoire.ValueKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what stands in the fields of acts, for a page. */
@Component
final class Values {

    /** The fields that hold the code of a party. */
    private static final Set<String> PARTIES = Set.of("imputedTo", "silent", "power", "in", "interestsOf");

    /** What is shown of somebody who acts; what says more is shown as it is written. */
    private static final Set<String> OF_PEOPLE = Set.of("party", "office", "person", "body");

    /** The fields that hold a word of the ledger's, a party or a date, wherever they stand; what else is written is quoted. */
    private static final Map<String, ValueKind> KINDS = kinds();

    private static final Pattern AS_A_FORM_ASKS = Pattern.compile("\\s*[,(].*");

    private final Names names;
    private final Days days;
    private final MessageSource words;

    Values(Names names, Days days, MessageSource words) {
        this.names = names;
        this.days = days;
        this.words = words;
    }

    private static Map<String, ValueKind> kinds() {
        Repertoire whole = Repertoire.whole();
        Map<String, ValueKind> kinds = new HashMap<>();
        Stream.concat(whole.common().stream(), whole.items().stream().flatMap(act -> act.fields().stream()))
                .flatMap(Values::withItsOwn)
                .forEach(field ->
                        kinds.merge(field.name(), field.kind(), (one, other) -> one == other ? one : ValueKind.TEXT));
        return Map.copyOf(kinds);
    }

    private static Stream<CataloguedField> withItsOwn(CataloguedField field) {
        return Stream.concat(Stream.of(field), field.fields().stream().flatMap(Values::withItsOwn));
    }

    /**
     * What stands in a field, each part as it is best shown.
     *
     * @param folios of acts that it names
     * @param lines all else, as it is written
     */
    record Value(List<ActRow.Who> people, List<ActRow.Said> said, List<Integer> folios, List<String> lines) {

        static final Value NOTHING = new Value(List.of(), List.of(), List.of(), List.of());

        public boolean isNothing() {
            return equals(NOTHING);
        }
    }

    Value of(String field, JsonNode value, Locale language) {
        if (ActRows.NAMING.contains(field)) {
            return new Value(List.of(), List.of(), folios(value), List.of());
        } else if (PARTIES.contains(field) && value.isString()) {
            return people(List.of(new ActRow.Who(name(value.asString(), language), null, null, null)));
        }
        List<JsonNode> parts = each(value).toList();
        if (!parts.isEmpty() && parts.stream().allMatch(Values::isSomebody)) {
            return people(people(value, language));
        }
        return new Value(
                List.of(),
                parts.stream().filter(Values::isSaid).map(Values::said).toList(),
                List.of(),
                parts.stream()
                        .map(part -> isSaid(part) ? besides(part, language) : written(field, part, language))
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    private static Value people(List<ActRow.Who> people) {
        return new Value(people, List.of(), List.of(), List.of());
    }

    /** Who is named, one or several. */
    List<ActRow.Who> people(JsonNode actors, Locale language) {
        return each(actors).map(actor -> who(actor, language)).toList();
    }

    private ActRow.Who who(JsonNode actor, Locale language) {
        String party = text(actor, "party");
        return new ActRow.Who(
                party == null ? null : name(party, language),
                text(actor, "office"),
                text(actor, "person"),
                text(actor, "body"));
    }

    private Names.Named name(String party, Locale language) {
        return names.of(new PartyCode(party), language);
    }

    /** The acts that are named, one or several. */
    static List<Integer> folios(JsonNode named) {
        return each(named).filter(JsonNode::isInt).map(JsonNode::intValue).toList();
    }

    static @Nullable String text(JsonNode object, String field) {
        return object.path(field).asStringOpt().orElse(null);
    }

    /** What was said, in the language in which it is held. */
    static ActRow.Said said(JsonNode text) {
        return new ActRow.Said(text.path("lang").asString(), text.path("value").asString());
    }

    private static Stream<JsonNode> each(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream();
        }
        return value.isMissingNode() || value.isNull() ? Stream.of() : Stream.of(value);
    }

    private static boolean isSomebody(JsonNode value) {
        return value.isObject()
                && value.properties().stream().map(Map.Entry::getKey).allMatch(OF_PEOPLE::contains);
    }

    private static boolean isSaid(JsonNode value) {
        return value.isObject() && value.has("lang") && value.has("value");
    }

    /** What is said of a text besides its words. */
    private String besides(JsonNode text, Locale language) {
        return written(
                text.properties().stream()
                        .filter(part ->
                                !part.getKey().equals("lang") && !part.getKey().equals("value")),
                language);
    }

    /** In one line: the ledger's own words as the page has them, all else as it is written. */
    private String written(String field, JsonNode value, Locale language) {
        if (value.isArray()) {
            return value.valueStream()
                    .map(each -> written(field, each, language))
                    .collect(Collectors.joining(", "));
        } else if (value.isObject()) {
            return written(value.properties().stream(), language);
        }
        return switch (KINDS.getOrDefault(field, ValueKind.TEXT)) {
            case PARTY -> name(value.asString(), language).text();
            case DATE -> Objects.requireNonNullElse(days.said(value.asString(), language), "");
            case ONE_OF, FLAG -> word(value.asString(), language, "word.", "office.", "demand.", "act.");
            default -> value.asString();
        };
    }

    private String written(Stream<Map.Entry<String, JsonNode>> parts, Locale language) {
        return parts.map(part -> {
                    String written = written(part.getKey(), part.getValue(), language);
                    return label(part.getKey(), language)
                            + (part.getValue().isObject() ? " (" + written + ")" : ": " + written);
                })
                .collect(Collectors.joining("; "));
    }

    /** As it is called within a line; forms call it at greater length. */
    private String label(String field, Locale language) {
        String word = word(field, language, "heading.", "ref.", "field.");
        String called = AS_A_FORM_ASKS.matcher(word).replaceFirst("");
        int second = called.offsetByCodePoints(0, 1);
        return called.length() > second && Character.isUpperCase(called.codePointAt(second))
                ? called
                : called.substring(0, second).toLowerCase(language) + called.substring(second);
    }

    private String word(String word, Locale language, String... shelves) {
        return Stream.of(shelves)
                .map(shelf -> words.getMessage(shelf + word, null, "", language))
                .filter(found -> found != null && !found.isEmpty())
                .findFirst()
                .orElse(word);
    }
}

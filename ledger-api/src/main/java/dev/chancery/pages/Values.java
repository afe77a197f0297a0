package dev.chancery.pages;

import dev.chancery.party.PartyCode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads what stands in the fields of acts, for a page. */
@Component
final class Values {

    /** The fields that hold the code of a party. */
    private static final Set<String> PARTIES = Set.of("imputedTo", "silent", "power", "in", "interestsOf");

    /** What is shown of somebody who acts; what says more is shown as it is written. */
    private static final Set<String> OF_PEOPLE = Set.of("party", "office", "person", "body");

    private final Names names;

    Values(Names names) {
        this.names = names;
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
                        .map(part -> isSaid(part) ? besides(part) : written(part))
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
    private static String besides(JsonNode text) {
        return written(text.properties().stream()
                .filter(part -> !part.getKey().equals("lang") && !part.getKey().equals("value")));
    }

    /** As it is written, in one line. */
    private static String written(JsonNode value) {
        if (value.isArray()) {
            return value.valueStream().map(Values::written).collect(Collectors.joining(", "));
        }
        return value.isObject() ? written(value.properties().stream()) : value.asString();
    }

    private static String written(Stream<Map.Entry<String, JsonNode>> parts) {
        return parts.map(part -> part.getKey() + ": " + written(part.getValue()))
                .collect(Collectors.joining("; "));
    }
}

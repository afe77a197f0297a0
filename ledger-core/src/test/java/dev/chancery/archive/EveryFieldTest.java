package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.act.Act;
import dev.chancery.act.Malformed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is missing or blank in an act is named, wherever in it. */
class EveryFieldTest {

    private static final JsonMapper JSON = LedgerJson.archive();

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void isOptionalOrNamedWhenItIsMissing(Class<?> type) {
        for (Place place : places(type, node -> true)) {
            if (!place.field().equals("type")) {
                isReadOrRefusedFor(place, place.without());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void isNamedWhenItIsBlank(Class<?> type) {
        for (Place place : places(type, JsonNode::isString)) {
            Throwable refusal = catchThrowable(() -> JSON.readValue(place.with(" "), Act.class));
            assertThat(refusal).as("a blank %s", place).isInstanceOf(JacksonException.class);
        }
    }

    private static void isReadOrRefusedFor(Place place, String json) {
        try {
            JSON.readValue(json, Act.class);
        } catch (JacksonException refusal) {
            assertThat(Throwables.getRootCause(refusal))
                    .as("refusal of an act without %s", place)
                    .isInstanceOf(Malformed.class)
                    .extracting(cause -> ((Malformed) cause).field())
                    .isIn(place.field(), place.toString().substring(1), "at", "party");
        }
    }

    private static List<Place> places(Class<?> type, Predicate<JsonNode> wanted) {
        var places = new ArrayList<Place>();
        collect(JSON.readTree(Approved.bytes(type)), "", Approved.bytes(type), wanted, places);
        assertThat(places).isNotEmpty();
        return places;
    }

    private static void collect(JsonNode node, String at, byte[] act, Predicate<JsonNode> wanted, List<Place> places) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                collect(array.get(i), at + "/" + i, act, wanted, places);
            }
        } else if (node instanceof ObjectNode object) {
            object.propertyStream().forEach(property -> {
                if (wanted.test(property.getValue())) {
                    places.add(new Place(act, at, property.getKey()));
                }
                collect(property.getValue(), at + "/" + property.getKey(), act, wanted, places);
            });
        }
    }

    /** A field of an act's approved JSON: the object that holds it, by JSON Pointer, and its name. */
    private record Place(byte[] act, String holder, String field) {

        String without() {
            JsonNode whole = JSON.readTree(act);
            ((ObjectNode) whole.at(holder)).remove(field);
            return whole.toString();
        }

        String with(String text) {
            JsonNode whole = JSON.readTree(act);
            ((ObjectNode) whole.at(holder)).put(field, text);
            return whole.toString();
        }

        @Override
        public String toString() {
            return holder + "/" + field;
        }
    }
}

package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Act;
import dev.chancery.repertoire.CataloguedAct;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.Repertoire;
import dev.chancery.repertoire.ValueKind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The catalogue calls a field required exactly if an act cannot be read without it. */
class RequiredFieldsTest {

    private static final JsonMapper JSON = LedgerJson.archive();
    private static final Repertoire REPERTOIRE = Repertoire.whole();

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void areThoseThatNoActCanBeReadWithout(Class<?> type) {
        List<Place> own = new ArrayList<>();
        collect(act(type), "", catalogued(type).fields(), own);
        assertThat(own)
                .as("places that the approved JSON fills in")
                .extracting(Place::field)
                .containsAll(catalogued(type).fields());
        assertThat(own)
                .allSatisfy(place -> assertThat(isReadable(place.leftOut()))
                        .as("whether %s is read without %s", type.getSimpleName(), place)
                        .isEqualTo(!place.field().required()));
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void nameAtLeastOneWhereTheyAreLists(Class<?> type) {
        for (CataloguedField list :
                catalogued(type).fields().stream().filter(CataloguedField::list).toList()) {
            JsonNode emptied = act(type);
            ((ObjectNode) emptied).putArray(list.name());
            assertThat(isReadable(emptied))
                    .as("whether %s is read with an empty %s", type.getSimpleName(), list.name())
                    .isEqualTo(!list.required());
        }
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void amongTheCommonOnesAreThoseThatTheActNames(Class<?> type) {
        List<String> required = catalogued(type).requires();
        JsonNode act = act(type);
        assertThat(act.propertyNames()).containsAll(required);
        for (CataloguedField field : REPERTOIRE.common()) {
            JsonNode without = act(type);
            ((ObjectNode) without).remove(field.name());
            if (field.name().equals("on")) {
                ((ObjectNode) without).remove("at");
            }
            assertThat(isReadable(without))
                    .as("whether %s is read without %s", type.getSimpleName(), field.name())
                    .isEqualTo(!required.contains(field.name()));
        }
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#acts")
    void areSoWithinTheValuesOfTheCommonOnesToo(Class<?> type) {
        for (CataloguedField field : REPERTOIRE.common()) {
            List<Place> within = new ArrayList<>();
            collectWithin(act(type), "", field, within);
            assertThat(within)
                    .allSatisfy(place -> assertThat(isReadable(place.leftOut()))
                            .as("whether %s is read without %s", type.getSimpleName(), place)
                            .isEqualTo(!place.field().required()));
        }
    }

    private static CataloguedAct catalogued(Class<?> type) {
        return REPERTOIRE.find(StoredNames.of(type)).orElseThrow();
    }

    private static JsonNode act(Class<?> type) {
        return JSON.readTree(Approved.bytes(type));
    }

    private static boolean isReadable(JsonNode act) {
        try {
            JSON.treeToValue(act, Act.class);
            return true;
        } catch (JacksonException refusal) {
            return false;
        }
    }

    private static void collect(JsonNode act, String at, List<CataloguedField> fields, List<Place> places) {
        for (CataloguedField field : fields) {
            if (act.at(at).has(field.name())) {
                places.add(new Place(act, at, field));
                collectWithin(act, at, field, places);
            }
        }
    }

    /** An actor is passed over: of its fields one is needed, whichever it is. */
    private static void collectWithin(JsonNode act, String at, CataloguedField field, List<Place> places) {
        JsonNode value = act.at(at).path(field.name());
        if (field.kind() != ValueKind.OBJECT || value.isMissingNode()) {
            return;
        }
        String here = at + "/" + field.name();
        if (field.list()) {
            for (int i = 0; i < value.size(); i++) {
                collect(act, here + "/" + i, field.fields(), places);
            }
        } else {
            collect(act, here, field.fields(), places);
        }
    }

    /** A field that is filled in, and the object that holds it, by JSON Pointer. */
    private record Place(JsonNode act, String holder, CataloguedField field) {

        JsonNode leftOut() {
            JsonNode act = act().deepCopy();
            ((ObjectNode) act.at(holder)).remove(field.name());
            return act;
        }

        @Override
        public String toString() {
            return holder + "/" + field.name();
        }
    }
}

package dev.chancery.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Folio;
import dev.chancery.party.PartyCode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The archive's contract: what was once written reads for ever. To change an approved file is to need a new revision and
 * an upcaster.
 */
class ApprovedJsonTest {

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#all")
    void readsAndWritesBackByteForByte(Class<?> type) {
        assertThat(Approved.written(Approved.read(type)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(Approved.bytes(type), StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#all")
    void readsAsTheTypeItIsNamedFor(Class<?> type) {
        assertThat(Approved.read(type)).isExactlyInstanceOf(type);
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#all")
    void fillsEveryFieldOfItsOwn(Class<?> type) {
        Set<String> fields = fields(type);
        fields.removeIf(field -> field.endsWith(".particulars"));
        assertThat(filled(Approved.read(type))).containsAll(fields);
    }

    @Test
    void fillsBetweenThemEveryFieldOfEveryValue() {
        var fields = new TreeSet<String>();
        var filled = new TreeSet<String>();
        StoredNames.all().forEach(type -> {
            collectFields(type, fields);
            filled.addAll(filled(Approved.read(type)));
        });
        fields.remove("Particulars.label");
        assertThat(filled).containsAll(fields);
    }

    @ParameterizedTest
    @MethodSource("dev.chancery.archive.StoredNames#all")
    void namesNoClass(Class<?> type) {
        assertThat(new String(Approved.bytes(type), StandardCharsets.UTF_8))
                .startsWith("{\"type\":\"" + StoredNames.of(type) + "\"")
                .doesNotContain("dev.chancery", "java.", "@class", type.getSimpleName());
    }

    /** A field may be added to a shape that was written without it before; what was written then reads on. */
    @ParameterizedTest
    @ValueSource(strings = {"incident", "assurance", "notification", "demand"})
    void readsWhatWasWrittenBeforeAFieldWasAdded(String name) throws IOException {
        Class<?> type = StoredNames.find(name).orElseThrow();
        try (InputStream earlier = getClass()
                .getResourceAsStream("/approved/earlier/" + name + "." + StoredNames.revision(type) + ".json")) {
            byte[] json = Objects.requireNonNull(earlier).readAllBytes();
            assertThat(Approved.written(Approved.read(json, type))).isEqualTo(json);
        }
    }

    @Test
    void belongsToATypeThatIsStillThere() throws IOException, URISyntaxException {
        URI folder = Objects.requireNonNull(getClass().getResource("/approved")).toURI();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("words.json") && !name.equals("earlier"))
                            .map(name -> name.substring(0, name.indexOf('.'))))
                    .allSatisfy(
                            name -> assertThat(StoredNames.find(name)).as(name).isPresent());
        }
    }

    @Test
    void isOfferedWhereItIsMissing() {
        assertThat(StoredNames.all()).allSatisfy(type -> {
            Record specimen = Specimen.of(type);
            assertThat(Approved.read(Approved.written(specimen), type)).isEqualTo(specimen);
        });
    }

    private static Set<String> fields(Class<?> type) {
        var fields = new TreeSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            fields.add(type.getSimpleName() + "." + component.getName());
        }
        return fields;
    }

    private static void collectFields(Type type, Set<String> fields) {
        if (type instanceof ParameterizedType list) {
            collectFields(list.getActualTypeArguments()[0], fields);
        } else if (type instanceof Class<?> values && isMadeOfFields(values)) {
            fields.addAll(fields(values));
            for (RecordComponent component : values.getRecordComponents()) {
                collectFields(component.getGenericType(), fields);
            }
        }
    }

    private static boolean isMadeOfFields(Class<?> type) {
        return type.isRecord() && type != PartyCode.class && type != Folio.class;
    }

    /** Which fields say something, of this value and of all within it. */
    private static Set<String> filled(Object value) {
        var filled = new TreeSet<String>();
        if (value instanceof Collection<?> values) {
            values.forEach(each -> filled.addAll(filled(each)));
        } else if (value != null && isMadeOfFields(value.getClass())) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                Object said = read(component, value);
                if (said != null && !said.equals(List.of())) {
                    filled.add(value.getClass().getSimpleName() + "." + component.getName());
                    filled.addAll(filled(said));
                }
            }
        }
        return filled;
    }

    private static Object read(RecordComponent component, Object value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

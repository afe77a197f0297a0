package dev.chancery.api;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.chancery.archive.StoredNames;
import dev.chancery.register.AddedAccount;
import dev.chancery.register.StruckOut;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The columns of a table whose rows are JSON objects: one for each value that a row can hold, by its path, such as
 * {@code by.party}. They follow from what is listed and never from the rows, so that all pages have the same.
 */
final class Columns {

    /** Between the values of a list, which stand in one cell. */
    static final String BETWEEN = " | ";

    private final Set<String> paths = new LinkedHashSet<>();

    private Columns() {}

    /** Those of a list of records, or of acts where they are JSON already. */
    static Columns of(Type listed) {
        var columns = new Columns();
        if (listed == ObjectNode.class) {
            columns.addActs();
        } else {
            columns.add("", listed, Set.of());
        }
        return columns;
    }

    List<String> paths() {
        return List.copyOf(paths);
    }

    /** The cells of a row; empty where it has no such value. */
    List<String> cells(JsonNode row) {
        return paths.stream().map(path -> cell(row, path)).toList();
    }

    private static String cell(JsonNode row, String path) {
        List<JsonNode> values = List.of(row);
        for (String name : path.split("\\.", -1)) {
            values = values.stream()
                    .flatMap(value -> elements(value.path(name)).stream())
                    .toList();
        }
        // Where one of several has the value, the others keep their places.
        return values.stream().allMatch(JsonNode::isMissingNode)
                ? ""
                : values.stream().map(Columns::text).collect(Collectors.joining(BETWEEN));
    }

    private static List<JsonNode> elements(JsonNode value) {
        return value.isArray() ? List.copyOf(value.values()) : List.of(value);
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** As {@link ShownActs} shows them. */
    private void addActs() {
        paths.addAll(List.of("type", "folio", "filing", "revision", "recordedAt", "recordedBy"));
        StoredNames.acts().forEach(act -> add("", act, Set.of()));
        add("accounts", AddedAccount.class, Set.of());
        paths.add("answeredBy");
        add("struckOut", StruckOut.class, Set.of());
    }

    private void add(String path, Type type, Set<Type> within) {
        if (type instanceof ParameterizedType list) {
            add(path, list.getActualTypeArguments()[0], within);
        } else if (type instanceof Class<?> record && isObject(record)) {
            var inside = new LinkedHashSet<>(within);
            if (inside.add(type)) {
                Arrays.stream(record.getRecordComponents())
                        .filter(part -> !part.getAccessor().isAnnotationPresent(JsonIgnore.class))
                        .forEach(part -> add(inPart(path, part), part.getGenericType(), inside));
            }
        } else if (type == ObjectNode.class) {
            paths.add(path + ".type");
            paths.add(path + ".folio");
            StoredNames.all().forEach(event -> add(path, event, within));
        } else {
            paths.add(path);
        }
    }

    private static boolean isObject(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getDeclaredMethods()).noneMatch(way -> way.isAnnotationPresent(JsonValue.class));
    }

    private static String inPart(String path, RecordComponent part) {
        Method accessor = part.getAccessor();
        if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
            return path;
        }
        JsonProperty named = accessor.getAnnotation(JsonProperty.class);
        String name = named == null ? part.getName() : named.value();
        return path.isEmpty() ? name : path + "." + name;
    }
}

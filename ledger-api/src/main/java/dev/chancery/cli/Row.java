package dev.chancery.cli;

import dev.chancery.api.Problem;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.ValueKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One act in a table, as JSON.
 *
 * <p>Several values of a list stand in one cell, with " | " between; where its items are made of parts, the first value of
 * each column belongs to the first item, and so on. A list within such an item can be given of a single item only. What does
 * not look like what its field takes is left as text, for whoever reads requests to say so.
 */
final class Row {

    private static final JsonNodeFactory JSON = JsonMapper.shared().getNodeFactory();
    private static final Pattern BETWEEN = Pattern.compile(" \\| ");
    private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})(\\.[0-9]{1,18})?");

    private final ObjectNode act = JSON.objectNode();
    /** By the field that is a list of items made of parts: how many values the columns have that were seen, and which one. */
    private final Map<String, Map.Entry<String, Integer>> items = new LinkedHashMap<>();

    private Row() {}

    /** A table holds what is no act. */
    static final class Flaw extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        private Flaw(String column, String sentence) {
            super(sentence, null, false, false);
            this.problem = Problem.at(
                    "/" + column.replace('.', '/'),
                    HttpStatus.BAD_REQUEST,
                    "uneven-columns",
                    "The columns of a list have as many values each.",
                    sentence);
        }

        Problem problem() {
            return problem;
        }
    }

    /** @param cells by column; none of them blank */
    static ObjectNode read(Map<String, String> cells, Columns columns) {
        var row = new Row();
        String type = cells.getOrDefault(Columns.TYPE, "").strip();
        cells.forEach((column, cell) -> {
            if (column.equals(Columns.TYPE)) {
                row.act.put(column, type);
            } else {
                Optional<List<CataloguedField>> path = columns.path(type, column);
                if (path.isPresent()) {
                    row.put(column, path.get(), cell);
                } else {
                    row.act.put(column, cell); // refused by its name
                }
            }
        });
        return row.act;
    }

    private void put(String column, List<CataloguedField> path, String cell) {
        int listAt = 0;
        while (listAt < path.size() - 1 && !path.get(listAt).list()) {
            listAt++;
        }
        CataloguedField leaf = path.getLast();
        if (listAt == path.size() - 1) {
            within(act, path.subList(0, listAt)).set(leaf.name(), leaf.list() ? list(leaf, cell) : value(leaf, cell));
            return;
        }
        String[] values = leaf.list() ? new String[] {cell} : BETWEEN.split(cell, -1);
        requireEven(column.split("\\.", -1)[listAt], column, values.length);
        ArrayNode list =
                within(act, path.subList(0, listAt)).withArray(path.get(listAt).name());
        for (int i = 0; i < values.length; i++) {
            ObjectNode item = i < list.size() ? (ObjectNode) list.get(i) : list.addObject();
            if (!values[i].isBlank()) {
                within(item, path.subList(listAt + 1, path.size() - 1))
                        .set(leaf.name(), leaf.list() ? list(leaf, values[i]) : value(leaf, values[i]));
            }
        }
    }

    private void requireEven(String list, String column, int values) {
        Map.Entry<String, Integer> seen = items.putIfAbsent(list, Map.entry(column, values));
        if (seen != null && seen.getValue() != values) {
            throw new Flaw(
                    column,
                    column + " has " + values + " values and " + seen.getKey() + " has " + seen.getValue()
                            + "; give as many in each, with \" | \" between, or file this act as JSON.");
        }
    }

    private static ObjectNode within(ObjectNode object, List<CataloguedField> path) {
        ObjectNode at = object;
        for (CataloguedField step : path) {
            at = at.withObject("/" + step.name());
        }
        return at;
    }

    private static ArrayNode list(CataloguedField field, String cell) {
        ArrayNode list = JSON.arrayNode();
        Arrays.stream(BETWEEN.split(cell, -1))
                .filter(item -> !item.isBlank())
                .forEach(item -> list.add(value(field, item)));
        return list;
    }

    private static JsonNode value(CataloguedField field, String cell) {
        if (field.kind() == ValueKind.TEXT) {
            return JSON.stringNode(cell);
        }
        String word = cell.strip();
        return switch (field.kind()) {
            case NUMBER, REFERENCE ->
                NUMBER.matcher(word).matches() ? JSON.numberNode(Integer.parseInt(word)) : JSON.stringNode(word);
            case MONEY ->
                DECIMAL.matcher(word).matches() ? JSON.numberNode(new BigDecimal(word)) : JSON.stringNode(word);
            case FLAG ->
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "true" -> JSON.booleanNode(true);
                    case "false" -> JSON.booleanNode(false);
                    default -> JSON.stringNode(word);
                };
            case TEXT, DATE, PARTY, ACTOR, ONE_OF, OBJECT -> JSON.stringNode(word);
        };
    }
}

package dev.chancery.cli;

import dev.chancery.api.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A filing as it stands in a file, before anybody has looked into it.
 *
 * @param line where it begins, from 1
 * @param dossier that stands beside it, where one does
 * @param filing what could be read of it: {@code {"acts": […]}}
 * @param lines where each of its acts begins
 * @param columns of its table; none where it is no table
 * @param flaw why it is none, where it is none
 */
record Slip(
        long line,
        @Nullable String dossier,
        JsonNode filing,
        List<Long> lines,
        List<String> columns,
        @Nullable Problem flaw) {

    static Slip of(long line, JsonNode filing, List<Long> lines) {
        return new Slip(line, null, filing, lines, List.of(), null);
    }

    static Slip flawed(long line, Problem flaw) {
        return new Slip(line, null, JsonMapper.shared().nullNode(), List.of(), List.of(), flaw);
    }

    /** Where something stands that a JSON Pointer into the filing leads to. */
    long lineOf(String pointer) {
        String[] steps = pointer.split("/", -1);
        if (steps.length > 2 && steps[1].equals("acts") && steps[2].matches("[0-9]{1,6}")) {
            int act = Integer.parseInt(steps[2]);
            return act < lines.size() ? lines.get(act) : line;
        }
        return line;
    }

    /** The column of the table that it stands in, where it is one. */
    @Nullable
    String columnOf(String pointer) {
        String field = pointer.replaceFirst("^/acts/[0-9]+/", "")
                .replaceAll("/[0-9]+", "")
                .replace('/', '.');
        while (!field.isEmpty()) {
            if (columns.contains(field)) {
                return field;
            }
            field = field.substring(0, Math.max(0, field.lastIndexOf('.')));
        }
        return null;
    }
}

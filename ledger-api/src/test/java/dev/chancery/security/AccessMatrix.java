package dev.chancery.security;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table of who is answered what, as people read it: {@code access-matrix.txt}. */
record AccessMatrix(List<String> askers, List<Line> lines) {

    /** Who has not signed in. */
    static final String NOBODY = "nobody";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    /**
     * A call in a situation.
     *
     * @param call its id; a dash where it is none of the calls of the contract
     * @param answers what each of those who ask is answered, in the order of the columns
     */
    record Line(String call, String method, String path, List<String> answers) {

        boolean isOf(String placeholder) {
            return path.contains("{" + placeholder + "}");
        }

        /** The path in the situation that the words stand for. */
        String path(Map<String, String> meanings) {
            return PLACEHOLDER
                    .matcher(path)
                    .replaceAll(word -> Matcher.quoteReplacement(Objects.requireNonNull(meanings.get(word.group(1)))));
        }

        /** Whether it is at an address of this pattern. */
        boolean fits(String pattern) {
            return path.split("\\?", 2)[0].matches(pattern.replaceAll("\\{[a-z]+}", "[^/]+"));
        }

        @Override
        public String toString() {
            return (call.equals("-") ? "" : call + " ") + method + " " + path;
        }
    }

    static AccessMatrix read() {
        try (InputStream table = AccessMatrix.class.getResourceAsStream("/access-matrix.txt")) {
            List<List<String>> rows = new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.asList(line.strip().split(" +")))
                    .toList();
            List<String> askers = rows.getFirst().subList(1, rows.getFirst().size());
            return new AccessMatrix(
                    askers,
                    rows.stream()
                            .skip(1)
                            .map(row -> new Line(row.get(0), row.get(1), row.get(2), row.subList(3, row.size())))
                            .toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}

package dev.chancery.ledger;

import dev.chancery.projection.Projection;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tables of a projection, with their indexes, in a schema of the benchmark's own. */
final class CopyTables {

    private CopyTables() {}

    static List<String> of(String projection) {
        return Stream.of(script(projection).split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .map(statement -> statement.replace(projection + ".", "bench_copy."))
                .toList();
    }

    static List<String> names(String projection) {
        return Pattern.compile("CREATE TABLE " + projection + "\\.(\\w+)")
                .matcher(script(projection))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String script(String projection) {
        String path = "/dev/chancery/" + projection + "/" + projection + ".sql";
        try (InputStream in = Projection.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("--[^\n]*", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

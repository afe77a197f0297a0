package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the README says of security is shown by tests that are there. */
@Tag("h2")
final class SecurityTableTest {

    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Test)((?:\\.[A-Z]\\w+)?)(?:\\.([a-z]\\w+))?`");

    @Test
    void namesTestsThatAreThere() throws IOException {
        Path root = root();
        String readme = Files.readString(root.resolve("README.md"));
        String section = readme.substring(readme.indexOf("\n## Security\n"), readme.indexOf("\n## Limits\n"));
        List<String> missing = new ArrayList<>();
        long named = TEST.matcher(section)
                .results()
                .peek(test -> {
                    String nested = test.group(2).isEmpty()
                            ? ""
                            : "class " + test.group(2).substring(1) + " {";
                    String method = test.group(3) == null ? "" : "void " + test.group(3) + "(";
                    if (sources(root, test.group(1))
                            .noneMatch(text -> text.contains(nested) && text.contains(method))) {
                        missing.add(test.group());
                    }
                })
                .count();

        assertThat(missing).isEmpty();
        assertThat(named).isGreaterThan(40);
    }

    private static Stream<String> sources(Path root, String test) {
        return Stream.of("ledger-core", "ledger-projections", "ledger-api")
                .map(module -> root.resolve(module + "/src/test/java"))
                .flatMap(folder -> named(folder, test + ".java"));
    }

    private static Stream<String> named(Path folder, String name) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> texts = new ArrayList<>();
            for (Path file : files.filter(file -> file.endsWith(name)).toList()) {
                texts.add(Files.readString(file));
            }
            return texts.stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("README.md"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}

package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Every problem that the code names has a sentence on pages, or is met by calls alone. That all languages have it, WordsTest shows. */
@Tag("no-database")
final class ProblemWordsTest {

    private static final Pattern NAMED =
            Pattern.compile("(?:Problem\\.(?:of|at)|new Problem)\\([^;]*?\"([a-z]+(?:-[a-z]+)*)\"");

    private static final Set<String> OF_CALLS = Set.of(
            "invalid-idempotency-key",
            "invalid-if-match",
            "invalid-position",
            "malformed-json",
            "no-such-dead-letter",
            "no-such-party",
            "not-found",
            "unknown-api-version",
            "version-required");

    /** It says itself, in a sentence, what is wrong with which field. */
    private static final String OF_A_FIELD = "invalid-field";

    private static final ResourceBundleMessageSource WORDS = words();

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("pages/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static Stream<Path> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/dev/chancery"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/cli/"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> named(Path source) {
        try {
            return NAMED.matcher(Files.readString(source)).results().map(code -> code.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOfPages(String code) {
        return !OF_CALLS.contains(code) && !code.equals(OF_A_FIELD);
    }

    private static boolean isSaid(String code) {
        return Stream.of("problem.", "refused.")
                .anyMatch(room -> WORDS.getMessage(room + code, null, null, Locale.ENGLISH) != null);
    }

    @Test
    void areThereForEachProblemOfAPage() {
        Set<String> problems =
                new TreeSet<>(sources().flatMap(ProblemWordsTest::named).toList());

        assertThat(problems).contains("written-meanwhile", "no-such-dossier").containsAll(OF_CALLS);
        assertThat(problems.stream().filter(ProblemWordsTest::isOfPages))
                .as("said on pages")
                .allMatch(ProblemWordsTest::isSaid);
    }

    @Test
    void areThereForWhateverAFormMeetsAsItIsRead() {
        Stream<String> met = Stream.of("Unreadable", "Correction", "Openings")
                .map(name -> Path.of("src/main/java/dev/chancery/api/" + name + ".java"))
                .flatMap(ProblemWordsTest::named)
                .filter(ProblemWordsTest::isOfPages);

        assertThat(Stream.concat(
                        met,
                        Stream.of("written-meanwhile", "idempotency-key-reused", "request-in-flight", "forbidden")))
                .allMatch(code -> WORDS.getMessage("refused." + code, null, null, Locale.ENGLISH) != null);
    }
}

package dev.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.chancery.act.Act;
import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;
import dev.chancery.act.Sentence;
import dev.chancery.api.HandedIn;
import dev.chancery.api.Submission;
import dev.chancery.dossier.Mend;
import dev.chancery.dossier.Rule;
import dev.chancery.record.Discrepancy;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.ValueKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code says in English, a form says in the language of its page: every rule, how it is mended, every flaw and every hint. */
@Tag("no-database")
final class SentencesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

    private static Properties sentences(String language) {
        var sentences = new Properties();
        String name = "/pages/sentences_" + language + ".properties";
        try (InputStream file = Objects.requireNonNull(SentencesTest.class.getResourceAsStream(name))) {
            sentences.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return sentences;
    }

    private static Stream<Sentence> said() {
        return Stream.of(
                        Arrays.stream(Rule.values()).map(Rule::said),
                        Arrays.stream(Mend.values()).map(Mend::of),
                        Arrays.stream(Flaw.values()).map(Flaw::of),
                        Stream.of(new Sentence("flaw.not-edtf", "", List.of())))
                .flatMap(sentences -> sentences);
    }

    private static Stream<String> hints() {
        return Stream.concat(
                        Catalogue.shelves().stream()
                                .flatMap(shelf -> shelf.acts().stream())
                                .flatMap(act -> Catalogue.all(act).stream()),
                        Catalogue.ofAnAccount().stream())
                .filter(field -> field.kind() != ValueKind.DATE && field.kind() != ValueKind.PARTY)
                .map(CataloguedField::meaning)
                .filter(Objects::nonNull)
                .map(Hints::code)
                .distinct();
    }

    private static List<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map(place -> place.group())
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fr"})
    void areAllThereInEveryLanguageAndNoOthers(String language) {
        List<String> codes = Stream.concat(said().map(Sentence::code), hints()).toList();

        assertThat(sentences(language).stringPropertyNames()).containsExactlyInAnyOrderElementsOf(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fr"})
    void haveThePlacesOfTheEnglish(String language) {
        Map<String, Sentence> english = said().collect(Collectors.toMap(Sentence::code, sentence -> sentence));
        Properties other = sentences(language);

        assertThat(english.values()).allSatisfy(sentence -> {
            String pattern = other.getProperty(sentence.code());
            assertThat(pattern).as(sentence.code()).isNotBlank();
            assertThat(places(pattern)).as(sentence.code()).isEqualTo(places(sentence.pattern()));
        });
    }

    @Test
    void doubleEachApostropheBesideAPlace() {
        assertThat(said().map(Sentence::pattern)
                        .filter(pattern -> !places(pattern).isEmpty()))
                .noneMatch(LONE_APOSTROPHE.asPredicate());
    }

    @Test
    void areWhatIsSaidOfEveryPartOfAForm() {
        var inEnglishOnly = new ClassFileImporter()
                .importPackagesOf(Act.class, Discrepancy.class, Rule.class, HandedIn.class).stream()
                        .filter(type -> !type.getPackageName().equals("dev.chancery.api")
                                || type.isEquivalentTo(HandedIn.class)
                                || type.isEquivalentTo(Submission.class))
                        .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                        .filter(call -> call.getTargetOwner().isEquivalentTo(Malformed.class))
                        .filter(SentencesTest::isOfAText)
                        .map(JavaConstructorCall::getDescription);

        assertThat(inEnglishOnly).isEmpty();
    }

    private static boolean isOfAText(JavaConstructorCall call) {
        return call.getTarget().getRawParameterTypes().getLast().isEquivalentTo(String.class);
    }
}

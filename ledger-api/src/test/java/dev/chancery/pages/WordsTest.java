package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.AccessRule;
import dev.chancery.access.Role;
import dev.chancery.act.AssertionKind;
import dev.chancery.act.DemandKind;
import dev.chancery.act.Extent;
import dev.chancery.act.Office;
import dev.chancery.act.Protected;
import dev.chancery.archive.StoredNames;
import dev.chancery.docket.OpenIssues.Sort;
import dev.chancery.edtf.WrittenDate;
import dev.chancery.issue.IssueKind;
import dev.chancery.issue.Status;
import dev.chancery.record.Discrepancy;
import dev.chancery.register.MissingPaper;
import dev.chancery.repertoire.CataloguedField;
import dev.chancery.repertoire.Repertoire;
import dev.chancery.stance.Promise;
import dev.chancery.stance.Shift;
import dev.chancery.stance.Stance;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the pages say, in four languages. */
@Tag("no-database")
final class WordsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private static Properties words(String language) {
        Properties words = new Properties();
        try (InputStream file = WordsTest.class.getResourceAsStream("/pages/words" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_az", "_ru", "_fr"})
    void areAllThereInEveryLanguageWithTheSamePlaces(String language) {
        Properties english = words("");
        Properties other = words(language);

        assertThat(other.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
        assertThat(english.stringPropertyNames()).allSatisfy(key -> {
            assertThat(other.getProperty(key)).as(key).isNotBlank();
            assertThat(places(other.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    @Test
    void areThereForWhateverAPageMayName() {
        assertThat(words("").stringPropertyNames())
                .containsAll(named("kind.", IssueKind.values()))
                .containsAll(named("status.", Status.values()))
                .containsAll(named("sort.", Sort.values()))
                .containsAll(named("demand.", DemandKind.values()))
                .containsAll(named("office.", Office.values()))
                .containsAll(named("written-date.", WrittenDate.Why.values()))
                .containsAll(StoredNames.acts().stream()
                        .map(act -> "act." + StoredNames.of(act))
                        .toList())
                .containsAll(named("role.", Role.values()))
                .containsAll(StoredNames.accessChanges().stream()
                        .flatMap(change -> Stream.of("change.", "done.").map(room -> room + StoredNames.of(change)))
                        .toList())
                .containsAll(StoredNames.all().stream()
                        .map(StoredNames::of)
                        .filter(type -> !StoredNames.isAct(type))
                        .map(type -> "entry." + type)
                        .toList())
                .containsAll(Stream.of(AccessRule.values())
                        .map(rule -> "problem." + rule.code())
                        .toList())
                .containsAll(Room.ALL.stream()
                        .flatMap(room -> Stream.of(room.word() + ".title", "home." + room.word()))
                        .toList())
                .containsAll(
                        ActRows.NAMING.stream().map(field -> "ref." + field).toList())
                .containsAll(named("stance.", Stance.Sort.values()))
                .containsAll(named("shift.", Shift.Sort.values()))
                .containsAll(named("word.", AssertionKind.values()))
                .containsAll(named("promise.", Promise.Kind.values()))
                .containsAll(named("word.", Protected.values()))
                .containsAll(named("missing.", MissingPaper.Reason.values()))
                .containsAll(named("discrepancy.", Discrepancy.Sort.values()))
                .containsAll(named("word.", Extent.values()))
                .containsAll(StoredNames.all().stream()
                        .map(StoredNames::of)
                        .filter(name -> !StoredNames.isAct(name))
                        .map(name -> "entry." + name)
                        .toList())
                .containsAll(fields().map(field -> "heading." + field).toList());
    }

    /** Of acts, but for those by which they name others. */
    private static Stream<String> fields() {
        Repertoire whole = Repertoire.whole();
        return Stream.concat(whole.common().stream(), whole.items().stream().flatMap(act -> act.fields().stream()))
                .map(CataloguedField::name)
                .filter(field -> !field.equals("label") && !ActRows.NAMING.contains(field));
    }

    private static List<String> named(String room, Enum<?>... words) {
        return Stream.of(words).map(word -> room + StoredNames.of(word)).toList();
    }
}

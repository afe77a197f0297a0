package dev.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.archive.StoredNames;
import dev.chancery.edtf.WrittenDate.Why;
import dev.chancery.repertoire.CataloguedField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What a form can say of any act of the repertoire. That every language says the same, WordsTest shows. */
@Tag("no-database")
final class DeskWordsTest {

    private static final ResourceBundleMessageSource WORDS = words();

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("pages/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static boolean are(String key) {
        return WORDS.getMessage(key, null, null, Locale.ENGLISH) != null;
    }

    private static Stream<CataloguedField> fields() {
        return Stream.concat(
                        Catalogue.shelves().stream()
                                .flatMap(shelf -> shelf.acts().stream())
                                .flatMap(act -> Catalogue.all(act).stream()),
                        Catalogue.ofAnAccount().stream())
                .flatMap(DeskWordsTest::withItsOwn);
    }

    private static Stream<CataloguedField> withItsOwn(CataloguedField field) {
        return Stream.concat(Stream.of(field), field.fields().stream().flatMap(DeskWordsTest::withItsOwn));
    }

    @Test
    void areThereForEachField() {
        Set<String> nameless = fields().map(CataloguedField::name)
                .filter(name -> !are("field." + name))
                .collect(Collectors.toSet());

        assertThat(nameless).isEmpty();
    }

    @Test
    void areThereForEachWordThatAFieldTakes() {
        Set<String> nameless = fields().flatMap(field -> field.words().stream())
                .filter(word ->
                        Stream.of("word.", "office.", "demand.", "discrepancy.").noneMatch(shelf -> are(shelf + word)))
                .collect(Collectors.toSet());

        assertThat(nameless).isEmpty();
    }

    @Test
    void areThereForEachChapterAndForWhateverIsWrongWithADate() {
        List<String> keys = Stream.concat(
                        Catalogue.shelves().stream().map(shelf -> "chapter." + shelf.chapter()),
                        Arrays.stream(Why.values())
                                .filter(why -> why != Why.NOT_EDTF)
                                .map(why -> "written-date." + StoredNames.of(why)))
                .toList();

        assertThat(keys).allMatch(DeskWordsTest::are);
    }

    @Test
    void everyActIsOnAShelfWithFieldsOfItsOwnOnce() {
        List<String> acts = Catalogue.shelves().stream()
                .flatMap(shelf -> shelf.acts().stream())
                .toList();

        assertThat(acts)
                .containsExactlyInAnyOrderElementsOf(
                        StoredNames.acts().stream().map(StoredNames::of).toList());
        assertThat(acts)
                .allSatisfy(act -> assertThat(Catalogue.all(act).stream()
                                .map(CataloguedField::name)
                                .toList())
                        .as(act)
                        .doesNotHaveDuplicates()
                        .contains("on", "text", "accounts", "marking"));
    }
}

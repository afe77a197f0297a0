package dev.chancery.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kyiv-2025               | kyiv 2025
            Əliyev's «Note» № 5     | eliyev s note no 5
            L’ambassade d'été       | l ambassade d ete
            ГАЛУЗИН, Москва         | галузин москва
            大使館 in Београд        | 大 使 館 in београд
            %_ — '                  |
            """)
    void areRunsOfLettersAndDigits(String text, String words) {
        assertThat(String.join(" ", Words.of(text).inOrder())).isEqualTo(words == null ? "" : words);
    }

    @Test
    void areAskedForSideBySideWhereNoBlankIsBetween() {
        assertThat(Words.asked(" kyiv-2025  —  Embassy "))
                .extracting(Words::sideBySide)
                .containsExactly(" kyiv 2025", " embassy");
    }

    @Test
    void areIndexedOnceAsFarAsTheyFit() {
        String much = "a".repeat(63) + "𐐨";

        assertThat(Words.of("b " + much + " b").indexed()).containsExactly("b", "a".repeat(63));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kyi", "z", "а", "使", "𐐨", "\uD801\uDFFF"})
    void whichBeginAlikeSortTogether(String beginning) {
        String past = Words.pastThoseThatBegin(beginning);

        assertThat(List.of(beginning, beginning + "a", beginning + "\uD7FF", beginning + "\uD83F\uDFFF"))
                .allSatisfy(word -> assertThat(word.compareTo(past)).isNegative());
        assertThat(past.compareTo(beginning)).isPositive();
    }
}

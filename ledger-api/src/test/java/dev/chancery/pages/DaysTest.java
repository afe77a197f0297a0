package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Dates as a reader of the pages finds them. */
@Tag("no-database")
final class DaysTest {

    private final Days days = new Days(words());

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("pages/words");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-11-14              | 2025-11-14
            2022-04                 | 2022-04
            2025-22                 | summer 2025
            [..2025-11-14]          | 2025-11-14 or earlier
            [2022-04..]             | 2022-04 or later
            [1962-11-04,1962-11-05] | 1962-11-04 or 1962-11-05
            {2025-08-08,2025-08-18} | 2025-08-08 and 2025-08-18
            2020/2022               | 2020 to 2022
            2020/..                 | from 2020 on
            ../2022                 | until 2022
            2025-11-14~             | about 2025-11-14
            2025-07?                | 2025-07, uncertain
            2025%                   | about 2025, uncertain
            2020~/2022              | about 2020 to 2022
            201X                    | 201X
            ?2004-06-~11            | ?2004-06-~11
            [1667,1670..1672]       | [1667,1670..1672]
            2020/                   | 2020/""")
    void areSaidInWordsWhereThereAreAny(String edtf, String said) {
        assertThat(days.said(edtf, Locale.ENGLISH)).isEqualTo(said);
    }

    @Test
    void areSaidInTheLanguageOfThePage() {
        assertThat(days.said("[..2025-11-14]", Locale.of("ru"))).isEqualTo("2025-11-14 или раньше");
        assertThat(days.said(null, Locale.ENGLISH)).isNull();
    }

    @Test
    void areNoMachineTimes() {
        assertThat(days.moment("2026-11-27T02:42:24.394Z")).isEqualTo("2026-11-27 02:42:24 UTC");
        assertThat(days.moment(null)).isNull();
    }
}

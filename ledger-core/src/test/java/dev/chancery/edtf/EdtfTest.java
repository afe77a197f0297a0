package dev.chancery.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/** What a date says of its days, its place among others and its text, beyond the examples of the specification. */
class EdtfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "open", textBlock = """
            # years
            0000        | 0000-01-01       | 0000-12-31
            9999        | 9999-01-01       | 9999-12-31
            -9999       | -9999-01-01      | -9999-12-31
            Y10000      | +10000-01-01     | +10000-12-31
            Y-12000~    | -12000-01-01     | -12000-12-31
            Y999999999  | +999999999-01-01 | +999999999-12-31
            Y-999999999 | -999999999-01-01 | -999999999-12-31
            ?-1985      | -1985-01-01      | -1985-12-31
            -1985-04-12 | -1985-04-12      | -1985-04-12
            # unspecified digits
            201X? | 2010-01-01  | 2019-12-31
            00XX  | 0000-01-01  | 0099-12-31
            -201X | -2019-01-01 | -2010-12-31
            -19XX | -1999-01-01 | -1900-12-31
            -000X | -0009-01-01 | -0001-12-31
            -00XX | -0099-01-01 | -0001-12-31
            # times of day and shifts
            1985-04-12T23:20:30-01:01 | 1985-04-12  | 1985-04-12
            1985-04-12T00:00:00+00:00 | 1985-04-12  | 1985-04-12
            -1985-04-12T23:20:30Z     | -1985-04-12 | -1985-04-12
            # intervals
            1984~/2004-06           | 1984-01-01  | 2004-06-30
            1984/2004-06~           | 1984-01-01  | 2004-06-30
            1984?/2004%             | 1984-01-01  | 2004-12-31
            1984-06-02?/2004-08-08~ | 1984-06-02  | 2004-08-08
            1984-06-02?/            | 1984-06-02  | open
            ../~1984                | open        | 1984-12-31
            -1000/-0999             | -1000-01-01 | -0999-12-31
            2004-06-11/2004         | 2004-06-11  | 2004-12-31
            19XX/2001-21            | 1900-01-01  | 2001-12-31
            # sets
            [1962-11-04,1962-11-05] | 1962-11-04 | 1962-11-05
            [2025-11-14]            | 2025-11-14 | 2025-11-14
            [2022-04..]             | 2022-04-01 | open
            [..2025-11-14]          | open       | 2025-11-14
            {..1984,1960-05,1962}   | open       | 1984-12-31
            {2025-08-08,2025-08-18} | 2025-08-08 | 2025-08-18
            {2025-08-18,2025-08-08} | 2025-08-08 | 2025-08-18
            [1667?,~1760-12]        | 1667-01-01 | 1760-12-31
            [2001-21..2003-21]      | 2001-01-01 | 2003-12-31
            # qualifiers
            2025-22~    | 2025-01-01 | 2026-03-31
            2004-06-~01 | 2004-06-01 | 2004-06-01
            ~2004?-06   | 2004-06-01 | 2004-06-30
            """)
    void knowsTheFirstAndTheLastDayThatItCanMean(
            String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        assertDays(text, earliest, latest);
    }

    private static void assertDays(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Edtf date = Edtf.parse(text);
        assertThat(date.text()).isEqualTo(text);
        assertThat(date.earliest()).as("earliest day of %s", text).isEqualTo(earliest);
        assertThat(date.latest()).as("latest day of %s", text).isEqualTo(latest);
    }

    @Test
    void knowsTheLastDayOfFebruaryInALeapYear() {
        assertThat(Edtf.parse("2024-02").latest()).isEqualTo("2024-02-29");
        assertThat(Edtf.parse("2000-02-XX").latest()).isEqualTo("2000-02-29");
        assertThat(Edtf.parse("1900-02").latest()).isEqualTo("1900-02-28");
        assertThat(Edtf.parse("2024-02-29").latest()).isEqualTo("2024-02-29");
    }

    @Test
    void keepsTheDayAsWrittenWhateverTheZone() {
        assertThat(Edtf.parse("2025-11-14T01:00:00+02:00").earliest()).isEqualTo("2025-11-14");
        assertThat(Edtf.parse("2025-11-14T23:00:00-11").latest()).isEqualTo("2025-11-14");
    }

    @Test
    void isSortedByItsLatestDayWhereTheStartIsOpen() {
        assertThat(Edtf.parse("2022-04").sortDay()).isEqualTo("2022-04-01");
        assertThat(Edtf.parse("[2022-04..]").sortDay()).isEqualTo("2022-04-01");
        assertThat(Edtf.parse("[..2025-11-14]").sortDay()).isEqualTo("2025-11-14");
        assertThat(Edtf.parse("/2025").sortDay()).isEqualTo("2025-12-31");
    }

    @Test
    void isPlacedBySortDayThenByLatestDayWithAnOpenEndLast() {
        assertThat(Stream.of("2025-11-14", "2025-11/", "2025", "2025-11", "[..2025-11-12]", "2025-11-01", "2024/2026")
                        .map(Edtf::parse)
                        .sorted(Edtf.CHRONOLOGICAL)
                        .map(Edtf::text))
                .containsExactly(
                        "2024/2026", "2025", "2025-11-01", "2025-11", "2025-11/", "[..2025-11-12]", "2025-11-14");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-11-13     | 2025-11-14     | true
            2025-10        | 2025-11        | true
            [..2025-11-13] | 2025-11-14     | true
            /2025-11-13    | [2025-11-14..] | true
            2025-11-14     | 2025-11-14     | false
            2025-11        | 2025-11-14     | false
            2025-11-14     | 2025-11        | false
            2025-11-15     | 2025-11-14     | false
            2025-11-01/..  | 2025-11-14     | false
            2025-11-01/    | 2025-11-14     | false
            2025-11-01     | [..2025-11-14] | false
            2025-22        | 2025-12-30     | false
            2025-24        | 2026-02-10     | false
            2025-24        | 2026-04-01     | true
            """)
    void isCertainlyBeforeAnotherOnlyWhereNoDayOfTheTwoCouldSayOtherwise(String one, String other, boolean before) {
        assertThat(Edtf.parse(one).certainlyBefore(Edtf.parse(other))).isEqualTo(before);
    }

    @Test
    void isOneStringInJson() {
        JsonMapper json = new JsonMapper();
        assertThat(json.writeValueAsString(Edtf.parse("[..2025-11-14]"))).isEqualTo("\"[..2025-11-14]\"");
        assertThat(json.readValue("\"2025-07?\"", Edtf.class)).isEqualTo(Edtf.parse("2025-07?"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "2025-02-30" | February 2025 has 28 days.
            ""           | A blank is not a date
            2025         | Edtf
            ["2025"]     | Edtf
            {}           | Edtf
            """)
    void isRefusedInJsonAsAnythingButOneDate(String value, String help) {
        assertThatExceptionOfType(DatabindException.class)
                .isThrownBy(() -> new JsonMapper().readValue(value, Edtf.class))
                .withMessageContaining(help);
    }

    @Test
    void equalsOnlyWhatIsWrittenAlike() {
        assertThat(Edtf.parse("2025-11"))
                .isEqualTo(Edtf.parse("2025-11"))
                .hasSameHashCodeAs(Edtf.parse("2025-11"))
                .hasToString("2025-11")
                .isNotEqualTo(Edtf.parse("2025-11~"))
                .isNotEqualTo(Edtf.parse("2025-11-01/2025-11-30"));
    }
}

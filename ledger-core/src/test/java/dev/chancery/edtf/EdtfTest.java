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

/** The examples of the specification (loc.gov/standards/datetime), under its headings, with some of our own. */
class EdtfTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Level 0: Date
            1985-04-12 | 1985-04-12 | 1985-04-12
            1985-04    | 1985-04-01 | 1985-04-30
            1985       | 1985-01-01 | 1985-12-31
            0000       | 0000-01-01 | 0000-12-31
            # Level 0: Date and Time
            1985-04-12T23:20:30       | 1985-04-12 | 1985-04-12
            1985-04-12T23:20:30Z      | 1985-04-12 | 1985-04-12
            1985-04-12T23:20:30-04    | 1985-04-12 | 1985-04-12
            1985-04-12T23:20:30+04:30 | 1985-04-12 | 1985-04-12
            1985-04-12T23:20:30-01:01 | 1985-04-12 | 1985-04-12
            1985-04-12T00:00:00+00:00 | 1985-04-12 | 1985-04-12
            # Level 0: Time Interval
            1964/2008             | 1964-01-01 | 2008-12-31
            2004-06/2006-08       | 2004-06-01 | 2006-08-31
            2004-02-01/2005-02-08 | 2004-02-01 | 2005-02-08
            2004-02-01/2005-02    | 2004-02-01 | 2005-02-28
            2004-02-01/2005       | 2004-02-01 | 2005-12-31
            2005/2006-02          | 2005-01-01 | 2006-02-28
            """)
    void readsTheExamplesOfLevel0(String text, LocalDate earliest, LocalDate latest) {
        assertDays(text, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Letter-prefixed calendar year
            Y170000002  | +170000002-01-01 | +170000002-12-31
            Y-170000002 | -170000002-01-01 | -170000002-12-31
            Y10000      | +10000-01-01     | +10000-12-31
            Y999999999  | +999999999-01-01 | +999999999-12-31
            Y-12000~    | -12000-01-01     | -12000-12-31
            # Seasons
            2001-21 | 2001-01-01 | 2001-12-31
            2001-22 | 2001-01-01 | 2002-03-31
            2001-23 | 2001-01-01 | 2001-12-31
            2001-24 | 2001-01-01 | 2002-03-31
            # Qualification of a date (complete)
            1984?       | 1984-01-01 | 1984-12-31
            2004-06~    | 2004-06-01 | 2004-06-30
            2004-06-11% | 2004-06-11 | 2004-06-11
            2025-22~    | 2025-01-01 | 2026-03-31
            # Unspecified digit(s) from the right
            201X       | 2010-01-01 | 2019-12-31
            20XX       | 2000-01-01 | 2099-12-31
            2004-XX    | 2004-01-01 | 2004-12-31
            1985-04-XX | 1985-04-01 | 1985-04-30
            1985-XX-XX | 1985-01-01 | 1985-12-31
            201X?      | 2010-01-01 | 2019-12-31
            -201X      | -2019-01-01 | -2010-12-31
            -000X      | -0009-01-01 | -0001-12-31
            # Extended Interval (L1), open end and start
            1985-04-12/.. | 1985-04-12 |
            1985-04/..    | 1985-04-01 |
            1985/..       | 1985-01-01 |
            ../1985-04-12 |            | 1985-04-12
            ../1985-04    |            | 1985-04-30
            ../1985       |            | 1985-12-31
            # Extended Interval (L1), unknown end and start
            1985-04-12/ | 1985-04-12 |
            1985-04/    | 1985-04-01 |
            1985/       | 1985-01-01 |
            /1985-04-12 |            | 1985-04-12
            /1985-04    |            | 1985-04-30
            /1985       |            | 1985-12-31
            # Extended Interval (L1), qualified
            1984~/2004-06          | 1984-01-01 | 2004-06-30
            1984/2004-06~          | 1984-01-01 | 2004-06-30
            1984?/2004%            | 1984-01-01 | 2004-12-31
            1984-06-02?/2004-08-08~ | 1984-06-02 | 2004-08-08
            1984-06-02?/           | 1984-06-02 |
            # Negative calendar year
            -1985            | -1985-01-01 | -1985-12-31
            -1985-04-12      | -1985-04-12 | -1985-04-12
            -1985-04-12T23:20:30Z | -1985-04-12 | -1985-04-12
            -1000/-0999      | -1000-01-01 | -0999-12-31
            """)
    void readsTheExamplesOfLevel1(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        assertDays(text, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # Set representation: One of a set
            [1667,1668,1670..1672]      | 1667-01-01 | 1672-12-31
            [..1760-12-03]              |            | 1760-12-03
            [1760-12..]                 | 1760-12-01 |
            [1760-01,1760-02,1760-12..] | 1760-01-01 |
            [1667,1760-12]              | 1667-01-01 | 1760-12-31
            [..1984]                    |            | 1984-12-31
            [1962-11-04,1962-11-05]     | 1962-11-04 | 1962-11-05
            [2025-11-14]                | 2025-11-14 | 2025-11-14
            # Set representation: All Members
            {1667,1668,1670..1672}  | 1667-01-01 | 1672-12-31
            {1960,1961-12}          | 1960-01-01 | 1961-12-31
            {..1984}                |            | 1984-12-31
            {..1984,1960-05,1962}   |            | 1984-12-31
            {2025-08-18,2025-08-08} | 2025-08-08 | 2025-08-18
            # Qualification: Group
            2004-06-11% | 2004-06-11 | 2004-06-11
            2004-06~-11 | 2004-06-11 | 2004-06-11
            2004?-06-11 | 2004-06-11 | 2004-06-11
            # Qualification: Individual Component
            ?2004-06-~11  | 2004-06-11 | 2004-06-11
            2004-%06-11   | 2004-06-11 | 2004-06-11
            2004-06-~01   | 2004-06-01 | 2004-06-01
            ?-1985        | -1985-01-01 | -1985-12-31
            [1667?,~1760-12] | 1667-01-01 | 1760-12-31
            # Interval
            2004-06-~01/2004-06-~20 | 2004-06-01 | 2004-06-20
            2004-06-XX/2004-07-03   | 2004-06-01 | 2004-07-03
            """)
    void readsTheExamplesOfLevel2ThatTheLedgerTakes(
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

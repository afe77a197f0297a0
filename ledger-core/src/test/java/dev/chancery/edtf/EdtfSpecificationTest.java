package dev.chancery.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every example of the specification of 4 February 2019 (loc.gov/standards/datetime), under its heading and number. */
class EdtfSpecificationTest {

    static final Set<String> HEADINGS = Set.of(
            "Differences",
            "Compliance",
            "Extended format",
            "Date",
            "Date and Time",
            "Time Interval",
            "Letter-prefixed calendar year",
            "Seasons",
            "Qualification of a date (complete)",
            "Unspecified digit(s) from the right",
            "Extended Interval (L1)",
            "Open end time interval",
            "Open start time interval",
            "Time interval with unknown end",
            "Time interval with unknown start",
            "Negative calendar year",
            "Exponential year",
            "Significant digits",
            "Sub-year groupings",
            "Set representation",
            "One of a set",
            "All Members",
            "Qualification",
            "Group Qualification",
            "Qualification of Individual Component",
            "Unspecified Digit",
            "Interval");

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Section         | Example | Text                      | Earliest   | Latest
            Date            | 1       | 1985-04-12                | 1985-04-12 | 1985-04-12
            Date            | 2       | 1985-04                   | 1985-04-01 | 1985-04-30
            Date            | 3       | 1985                      | 1985-01-01 | 1985-12-31
            Date and Time   | 1       | 1985-04-12T23:20:30       | 1985-04-12 | 1985-04-12
            Date and Time   | 2       | 1985-04-12T23:20:30Z      | 1985-04-12 | 1985-04-12
            Date and Time   | 3       | 1985-04-12T23:20:30-04    | 1985-04-12 | 1985-04-12
            Date and Time   | 4       | 1985-04-12T23:20:30+04:30 | 1985-04-12 | 1985-04-12
            Extended format | prose   | 2005-09-24T10:00:00       | 2005-09-24 | 2005-09-24
            Time Interval   | 1       | 1964/2008                 | 1964-01-01 | 2008-12-31
            Time Interval   | 2       | 2004-06/2006-08           | 2004-06-01 | 2006-08-31
            Time Interval   | 3       | 2004-02-01/2005-02-08     | 2004-02-01 | 2005-02-08
            Time Interval   | 4       | 2004-02-01/2005-02        | 2004-02-01 | 2005-02-28
            Time Interval   | 5       | 2004-02-01/2005           | 2004-02-01 | 2005-12-31
            Time Interval   | 6       | 2005/2006-02              | 2005-01-01 | 2006-02-28
            """)
    void readsEveryExampleOfLevel0(String section, String example, String text, LocalDate earliest, LocalDate latest) {
        assertDays(section, example, text, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            nullValues = {"open", "unknown"},
            textBlock = """
            Section                             | Example | Text          | Earliest         | Latest
            Letter-prefixed calendar year       | 1       | Y170000002    | +170000002-01-01 | +170000002-12-31
            Letter-prefixed calendar year       | 2       | Y-170000002   | -170000002-01-01 | -170000002-12-31
            Seasons                             | 1       | 2001-21       | 2001-01-01       | 2001-12-31
            Seasons                             | prose   | 2001-22       | 2001-01-01       | 2002-03-31
            Seasons                             | prose   | 2001-23       | 2001-01-01       | 2001-12-31
            Seasons                             | prose   | 2001-24       | 2001-01-01       | 2002-03-31
            Qualification of a date (complete)  | 1       | 1984?         | 1984-01-01       | 1984-12-31
            Qualification of a date (complete)  | 2       | 2004-06~      | 2004-06-01       | 2004-06-30
            Qualification of a date (complete)  | 3       | 2004-06-11%   | 2004-06-11       | 2004-06-11
            Unspecified digit(s) from the right | 1       | 201X          | 2010-01-01       | 2019-12-31
            Unspecified digit(s) from the right | 2       | 20XX          | 2000-01-01       | 2099-12-31
            Unspecified digit(s) from the right | 3       | 2004-XX       | 2004-01-01       | 2004-12-31
            Unspecified digit(s) from the right | 4       | 1985-04-XX    | 1985-04-01       | 1985-04-30
            Unspecified digit(s) from the right | 5       | 1985-XX-XX    | 1985-01-01       | 1985-12-31
            Open end time interval              | 1       | 1985-04-12/.. | 1985-04-12       | open
            Open end time interval              | 2       | 1985-04/..    | 1985-04-01       | open
            Open end time interval              | 3       | 1985/..       | 1985-01-01       | open
            Open start time interval            | 4       | ../1985-04-12 | open             | 1985-04-12
            Open start time interval            | 5       | ../1985-04    | open             | 1985-04-30
            Open start time interval            | 6       | ../1985       | open             | 1985-12-31
            Time interval with unknown end      | 7       | 1985-04-12/   | 1985-04-12       | unknown
            Time interval with unknown end      | 8       | 1985-04/      | 1985-04-01       | unknown
            Time interval with unknown end      | 9       | 1985/         | 1985-01-01       | unknown
            Time interval with unknown start    | 10      | /1985-04-12   | unknown          | 1985-04-12
            Time interval with unknown start    | 11      | /1985-04      | unknown          | 1985-04-30
            Time interval with unknown start    | 12      | /1985         | unknown          | 1985-12-31
            Negative calendar year              | 1       | -1985         | -1985-01-01      | -1985-12-31
            """)
    void readsEveryExampleOfLevel1(
            String section, String example, String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        assertDays(section, example, text, earliest, latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, nullValues = "open", textBlock = """
            Section                               | Example | Text                        | Earliest   | Latest
            One of a set                          | 1       | [1667,1668,1670..1672]      | 1667-01-01 | 1672-12-31
            One of a set                          | 2       | [..1760-12-03]              | open       | 1760-12-03
            One of a set                          | 3       | [1760-12..]                 | 1760-12-01 | open
            One of a set                          | 4       | [1760-01,1760-02,1760-12..] | 1760-01-01 | open
            One of a set                          | 5       | [1667,1760-12]              | 1667-01-01 | 1760-12-31
            One of a set                          | 6       | [..1984]                    | open       | 1984-12-31
            All Members                           | 7       | {1667,1668,1670..1672}      | 1667-01-01 | 1672-12-31
            All Members                           | 8       | {1960,1961-12}              | 1960-01-01 | 1961-12-31
            All Members                           | 9       | {..1984}                    | open       | 1984-12-31
            Group Qualification                   | 1       | 2004-06-11%                 | 2004-06-11 | 2004-06-11
            Group Qualification                   | 2       | 2004-06~-11                 | 2004-06-11 | 2004-06-11
            Group Qualification                   | 3       | 2004?-06-11                 | 2004-06-11 | 2004-06-11
            Qualification of Individual Component | 4       | ?2004-06-~11                | 2004-06-11 | 2004-06-11
            Qualification of Individual Component | 5       | 2004-%06-11                 | 2004-06-11 | 2004-06-11
            Interval                              | 1       | 2004-06-~01/2004-06-~20     | 2004-06-01 | 2004-06-20
            Interval                              | 2       | 2004-06-XX/2004-07-03       | 2004-06-01 | 2004-07-03
            """)
    void readsEveryExampleOfTheSetsAndQualifiersOfLevel2(
            String section, String example, String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        assertDays(section, example, text, earliest, latest);
    }

    private static void assertDays(
            String section, String example, String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        Edtf date = Edtf.parse(text);
        assertThat(HEADINGS).contains(section);
        assertThat(date.text()).as("%s, example %s", section, example).isEqualTo(text);
        assertThat(date.earliest()).as("earliest day of %s", text).isEqualTo(earliest);
        assertThat(date.latest()).as("latest day of %s", text).isEqualTo(latest);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            Section            | Example | Text         | Help
            Exponential year   | 1       | Y-17E7       | as in Y-170000000
            Significant digits | 1       | 1950S2       | as in [1900..1999]
            Significant digits | 2       | Y171010000S3 | as in [1900..1999]
            Significant digits | 3       | Y3388E2S3    | as in Y-170000000
            Sub-year groupings | 1       | 2001-34      | as in 2001-04/2001-06
            Unspecified Digit  | 1       | 156X-12-25   | write the year alone
            Unspecified Digit  | 2       | 15XX-12-25   | write the year alone
            Unspecified Digit  | 3       | XXXX-12-XX   | last digit of a year or the last two
            Unspecified Digit  | 4       | 1XXX-XX      | last digit of a year or the last two
            Unspecified Digit  | 5       | 1XXX-12      | last digit of a year or the last two
            Unspecified Digit  | 6       | 1984-1X      | both digits of a month or for none
            """)
    void refusesTheExamplesOfTheRestOfLevel2AsOfLevel2(String section, String example, String text, String help) {
        assertThat(HEADINGS).contains(section);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse(text))
                .as("%s, example %s", section, example)
                .withMessageStartingWith(text + " is not a date that the ledger reads: ")
                .withMessageContaining("of level 2")
                .withMessageContaining(help);
    }
}

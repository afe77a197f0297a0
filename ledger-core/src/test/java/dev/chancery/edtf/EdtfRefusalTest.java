package dev.chancery.edtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused, by which heading of the specification (loc.gov/standards/datetime), and what the refusal says. */
class EdtfRefusalTest {

    static final String ONE_SENTENCE = "(?!.*\\. \\p{Lu}).*[^.]\\.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''              | Date            | leave the date out
            '   '           | Date            | leave the date out
            1985-4-12       | Date            | a month has two digits
            1985-04-2       | Date            | a day has two digits
            1985-           | Date            | ends too soon
            1985-04-        | Date            | ends too soon
            -               | Date            | ends too soon
            985             | Date            | a year has four digits
            12345           | Date            | begins with Y
            +1985           | Date            | where a year of four digits is expected
            12/04/1985      | Date            | a year has four digits
            1985-00         | Date            | a month is 01 to 12
            1985-13         | Date            | a month is 01 to 12
            1985-20         | Date            | a season 21 to 24
            1985-42         | Date            | a month is 01 to 12
            1985-13-XX      | Date            | a month is 01 to 12
            1985-04-00      | Date            | begins with day 01
            1985-04-31      | Date            | April 1985 has 30 days
            1985-04-99      | Date            | April 1985 has 30 days
            2025-02-30      | Date            | February 2025 has 28 days
            1900-02-29      | Date            | February 1900 has 28 days
            2024-02-30      | Date            | February 2024 has 29 days
            1985-04-12-01   | Date            | out of place at character 11
            1985--04        | Date            | where a month is expected
            ' 1985-04-12'   | Date            | no spaces
            '1985-04-12 '   | Date            | no spaces
            '1985 -04'      | Date            | no spaces
            1985–04–12      | Date            | U+2013
            1985!           | Date            | "!" is out of place
            1985a           | Date            | no small letters
            1985z           | Date            | no small letters
            ١٩٨٥            | Date            | U+0661
            １９８５-04-12      | Date            | U+FF11
            19850412        | Extended format | 2025-11-14
            20050924T100000 | Extended format | 2025-11-14
            1985-0412       | Extended format | a month has two digits
            198504          | Extended format | a year has four digits
            1985/04/12      | Extended format | a year has four digits
            1985.04.12      | Extended format | "." is out of place
            1985_04         | Extended format | "_" is out of place
            1985-W15-5      | Compliance      | where a month is expected
            1985W15         | Compliance      | out of place
            1985-102        | Compliance      | a month has two digits
            19              | Compliance      | a year has four digits
            P1Y             | Compliance      | where a year of four digits is expected
            R5/1985/1986    | Compliance      | where a year of four digits is expected
            """)
    void refusesWhatIsNoDateOfTheCalendar(String text, String section, String help) {
        assertRefused(text, section, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2025-11-14T01:00          | Date and Time                      | as in 01:00:00
            2025-11-14T01             | Date and Time                      | as in 01:00:00
            2025-11-14T               | Date and Time                      | an hour is 00 to 23
            2025-11-14T1:00:00        | Date and Time                      | an hour is 00 to 23
            2025-11-14T01:0:00        | Date and Time                      | a minute is 00 to 59
            2025-11-14T01:00:1        | Date and Time                      | a second is 00 to 59
            2025-11-14T24:00:00       | Date and Time                      | an hour is 00 to 23
            2025-11-14T25:00:00       | Date and Time                      | an hour is 00 to 23
            2025-11-14T01:60:00       | Date and Time                      | a minute is 00 to 59
            2025-11-14T23:59:60       | Date and Time                      | a second is 00 to 59
            2025-11-14T01:00:00.5     | Date and Time                      | out of place
            2025-11-14T0X:00:00       | Date and Time                      | an hour is 00 to 23
            2025-11-14T010000         | Extended format                    | colons stand between
            2025-11-14T01:00:00Z10    | Date and Time                      | out of place
            2025-11-14T01:00:00+24    | Date and Time                      | time shift is 00 to 23
            2025-11-14T01:00:00+2     | Date and Time                      | time shift is 00 to 23
            2025-11-14T01:00:00+02:60 | Date and Time                      | time shift is 00 to 59
            2025-11-14T01:00:00-00:00 | Date and Time                      | written Z or +00:00
            2025-11-14T01:00:00-00    | Date and Time                      | written Z or +00:00
            2025-11T01:00:00          | Date and Time                      | follows a whole date
            2025T01:00:00             | Date and Time                      | follows a whole date
            2025-11-XXT01:00:00       | Date and Time                      | without X
            2025-11-14t01:00:00       | Date and Time                      | no small letters
            T01:00:00                 | Date and Time                      | where a year of four digits is expected
            2025-11-14T01:00~         | Qualification of a date (complete) | no approximate time of day
            2025-11-14T01:00:00~      | Qualification of a date (complete) | no approximate time of day
            2025-11-14~T01:00:00      | Qualification of a date (complete) | without qualifiers
            ?2025-11-14T01:00:00      | Qualification of a date (complete) | without qualifiers
            2025?-11-14T01:00:00      | Qualification of a date (complete) | without qualifiers
            2025-%11-14T01:00:00      | Qualification of a date (complete) | without qualifiers
            2025-11%-14T01:00:00      | Qualification of a date (complete) | without qualifiers
            2025-11-~14T01:00:00      | Qualification of a date (complete) | without qualifiers
            2025-11-14T~01:00:00      | Qualification of a date (complete) | no approximate time of day
            2025-11-14T01~            | Qualification of a date (complete) | no approximate time of day
            2025-11-14T01:?30:00      | Qualification of a date (complete) | no approximate time of day
            2025-11-14T01:00:00Z~     | Qualification of a date (complete) | no approximate time of day
            2025-11-14T01:00:00+02%   | Qualification of a date (complete) | no approximate time of day
            2025-11-14T01:00:00+0200  | Extended format                    | colons stand between
            Y12345T01:00:00           | Date and Time                      | follows a whole date
            """)
    void refusesTimesOfDayThatAreNotWhole(String text, String section, String help) {
        assertRefused(text, section, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2012/2011                               | Time Interval          | end lies before its start
            2012-03/2012-02-28                      | Time Interval          | end lies before its start
            0001/0000                               | Time Interval          | end lies before its start
            -1000/-2000                             | Time Interval          | end lies before its start
            2025-11-14/2025-11-13                   | Time Interval          | end lies before its start
            2025-11-14T01:00:00/2025-11-15          | Time Interval          | no times of day
            2025-11-14/2025-11-15T01:00:00          | Time Interval          | a time of day follows a single date
            2025-11-14T01:00:00/2025-11-14T02:00:00 | Time Interval          | no times of day
            2012/2013/2014                          | Time Interval          | out of place
            2012///2014                             | Time Interval          | out of place
            2012/P1Y                                | Time Interval          | where a year of four digits is expected
            2025-11-14/15                           | Time Interval          | a year has four digits
            2012--2013                              | Time Interval          | where a month is expected
            [2012,2013]/2014                        | Time Interval          | out of place
            2012/[2013,2014]                        | Time Interval          | where a year of four digits is expected
            2012/2013-02-30                         | Time Interval          | February 2013 has 28 days
            ../..                                   | Extended Interval (L1) | leave the date out
            /                                       | Extended Interval (L1) | leave the date out
            ../                                     | Extended Interval (L1) | leave the date out
            /..                                     | Extended Interval (L1) | leave the date out
            ..                                      | Extended Interval (L1) | stands in an interval
            ..1984                                  | Extended Interval (L1) | [..1984] for on or before
            1984..                                  | Extended Interval (L1) | [..1984] for on or before
            1984..1990                              | Extended Interval (L1) | stands in an interval
            .../1984                                | Extended Interval (L1) | stands in an interval
            1984/.                                  | Extended Interval (L1) | where a year of four digits is expected
            unknown/2006                            | Differences            | nothing at all an unknown one
            2004-01-01/open                         | Differences            | is an open end
            """)
    void refusesIntervalsWithoutTwoSidesInOrder(String text, String section, String help) {
        assertRefused(text, section, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1984?~         | Differences                           | % is both
            1984??         | Qualification of a date (complete)    | a qualifier stands once
            ??1984         | Qualification                         | where a year of four digits is expected
            1984-?~06      | Qualification                         | where a month is expected
            ?              | Qualification                         | ends too soon
            2004?06        | Qualification                         | out of place
            2004?-06-(11)~ | Differences                           | where a day is expected
            (2004)?        | Differences                           | where a year of four digits is expected
            2004-(06)?     | Differences                           | where a month is expected
            [1667,1668]?   | Qualification                         | a qualifier stands once
            2004-06?~-11   | Group Qualification                   | a qualifier stands once
            2004-06-11?~   | Group Qualification                   | a qualifier stands once
            2004-06-%      | Qualification of Individual Component | ends too soon
            ~?2004-06      | Qualification of Individual Component | where a year of four digits is expected
            -?1985         | Qualification of Individual Component | where a year of four digits is expected
            ?/1984         | Extended Interval (L1)                | where a year of four digits is expected
            1984/?         | Extended Interval (L1)                | ends too soon
            199u           | Differences                           | X is an unspecified digit
            199x           | Differences                           | X is an unspecified digit
            199XX          | Unspecified digit(s) from the right   | a year has four digits
            1985-04-12X    | Unspecified digit(s) from the right   | a day has two digits
            1985-21-XX     | Seasons                               | a season has no days
            1985-24-12     | Seasons                               | a season has no days
            -0000          | Negative calendar year                | without a sign
            -0000-01-01    | Negative calendar year                | without a sign
            --1985         | Negative calendar year                | where a year of four digits is expected
            -985           | Negative calendar year                | a year has four digits
            Y1985          | Letter-prefixed calendar year         | more than four digits
            Y              | Letter-prefixed calendar year         | more than four digits
            Y012345        | Letter-prefixed calendar year         | the first not 0
            Y12345-06      | Letter-prefixed calendar year         | takes no month
            Y12345?-06     | Letter-prefixed calendar year         | takes no month
            Y1000000000    | Letter-prefixed calendar year         | ends with the year 999999999
            Y-9999999999   | Letter-prefixed calendar year         | ends with the year 999999999
            y170000002     | Differences                           | Y begins a long year
            """)
    void refusesQualifiersSeasonsAndYearsOutOfTheirForm(String text, String section, String help) {
        assertRefused(text, section, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []                      | Set representation | where a year of four digits is expected
            {}                      | Set representation | where a year of four digits is expected
            [1667                   | Set representation | ends too soon
            [1667,                  | Set representation | ends too soon
            [1667,]                 | Set representation | where a year of four digits is expected
            [,1667]                 | Set representation | where a year of four digits is expected
            1667]                   | Set representation | out of place
            1667,1668               | Set representation | out of place
            [1667}                  | Set representation | out of place
            {1667]                  | Set representation | out of place
            [1667,,1668]            | Set representation | where a year of four digits is expected
            '[1667, 1668]'          | Set representation | no spaces
            [1667,1668]1669         | Set representation | out of place
            [[1667],1668]           | Set representation | where a year of four digits is expected
            [1667/1668]             | Set representation | out of place
            [1667,..1668]           | Set representation | on or before
            [1667..,1668]           | Set representation | where a year of four digits is expected
            [..1667..]              | Set representation | on or before
            [..1667..1670]          | Set representation | on or before
            [..1667,1670..]         | Set representation | names no day
            [1667..1670..1672]      | Set representation | on or before
            [1670..1667]            | Set representation | ends before it starts
            [1670..1672-05]         | Set representation | both sides of
            [1670-01..1672-21]      | Set representation | both sides of
            [1670-01-01..1672-01]   | Set representation | both sides of
            [1667...1670]           | Set representation | where a year of four digits is expected
            [2025-11-14T01:00:00]   | Set representation | a time of day follows a single date
            [2025-02-28,2025-02-30] | Set representation | February 2025 has 28 days
            [1667;1668]             | Set representation | out of place
            {1667                   | Set representation | ends too soon
            {1960,1961-13}          | Set representation | a month is 01 to 12
            {2025-08-08/2025-08-18} | Set representation | out of place
            [..]                    | One of a set       | where a year of four digits is expected
            [1667,..]               | One of a set       | on or before
            [1667..1668..]          | One of a set       | on or before
            [..,1667]               | One of a set       | where a year of four digits is expected
            {..}                    | All Members        | where a year of four digits is expected
            {..1667,1670..}         | All Members        | names no day
            """)
    void refusesSetsThatAreNotListsOfDates(String text, String section, String help) {
        assertRefused(text, section, help);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Y10E7         | Exponential year   | as in Y-170000000
            Y-20E2        | Exponential year   | as in Y-170000000
            1950S1        | Significant digits | as in [1900..1999]
            -1950S2       | Significant digits | as in [1900..1999]
            1950~S2       | Significant digits | as in [1900..1999]
            1950S2/1960   | Significant digits | as in [1900..1999]
            [1950S2,1960] | Significant digits | as in [1900..1999]
            Y-20E2S3      | Significant digits | as in Y-170000000
            2001-25       | Sub-year groupings | 2001-04/2001-06
            2001-33       | Sub-year groupings | 2001-04/2001-06
            2001-41       | Sub-year groupings | 2001-04/2001-06
            2001-36~      | Sub-year groupings | 2001-04/2001-06
            2001-33/2002  | Sub-year groupings | 2001-04/2001-06
            [2001-29]     | Sub-year groupings | 2001-04/2001-06
            XXXX          | Unspecified Digit  | last digit of a year or the last two
            1X85          | Unspecified Digit  | last digit of a year or the last two
            19X5-04       | Unspecified Digit  | last digit of a year or the last two
            156X-12       | Unspecified Digit  | write the year alone
            15XX-XX-XX    | Unspecified Digit  | write the year alone
            1984-0X-12    | Unspecified Digit  | both digits of a month
            1984-X1       | Unspecified Digit  | both digits of a month
            1984-11-1X    | Unspecified Digit  | both digits of a day
            1985-XX-25    | Unspecified Digit  | write the year alone
            Y1700X        | Unspecified Digit  | long year
            156X-12-25/.. | Interval           | write the year alone
            """)
    void refusesTheRestOfLevel2ByName(String text, String section, String help) {
        assertRefused(text, section, help);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse(text))
                .withMessageStartingWith(text + " is not a date that the ledger reads: ")
                .withMessageContaining("of level 2");
    }

    private static void assertRefused(String text, String section, String help) {
        assertThat(EdtfSpecificationTest.HEADINGS).contains(section);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse(text))
                .as("%s (%s)", text, section)
                .withMessageMatching(ONE_SENTENCE)
                .withMessageContaining(help);
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse("2025-02-30"))
                .withMessage("2025-02-30 is not a date: February 2025 has 28 days.");
    }

    @Test
    void refusesEndlessTextWithoutReadingOrRepeatingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse("[".repeat(10_000_000)))
                .withMessage("A date has at most 1000 characters; this one has 10000000.");
        assertThat(Edtf.parse("{" + "1985,".repeat(198) + "1985-04?}").latest()).isEqualTo("1985-12-31");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse("{" + "1985,".repeat(198) + "?1985-04?}"))
                .withMessageEndingWith("this one has 1001.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Edtf.parse("9".repeat(1_000)))
                .satisfies(refusal -> assertThat(refusal.getMessage()).hasSizeLessThan(250));
    }
}

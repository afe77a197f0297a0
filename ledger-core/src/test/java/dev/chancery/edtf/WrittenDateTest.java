package dev.chancery.edtf;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.edtf.WrittenDate.Ambiguous;
import dev.chancery.edtf.WrittenDate.Read;
import dev.chancery.edtf.WrittenDate.Reading;
import dev.chancery.edtf.WrittenDate.Unreadable;
import dev.chancery.edtf.WrittenDate.Why;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Dates as people write them, each with what it is in EDTF. */
class WrittenDateTest {

    private static final int SEEDS = 2_000;

    private static Reading read(String written, String language) {
        return WrittenDate.read(written, Locale.of(language));
    }

    private static void assertReads(String written, String language, String edtf) {
        assertThat(read(written, language)).as("%s, in %s", written, language).isEqualTo(new Read(Edtf.parse(edtf)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-11-14",
                "2025-11",
                "2025",
                "2025-11-14?",
                "~2025-11",
                "2025-11-14%",
                "2025-22",
                "192X",
                "18XX",
                "2025-XX-XX",
                "-0043",
                "Y17000000",
                "2020/2022",
                "2025-11-14/..",
                "/2025",
                "[..2025-11-14]",
                "[2022-04..]",
                "[1962-11-04,1962-11-05]",
                "{2025-08-08,2025-08-18}",
                "1985-04-12T23:20:30Z"
            })
    void isReadUnchangedWhereItIsEdtf(String edtf) {
        for (String language : List.of("en", "az", "ru", "fr", "de")) {
            assertReads(edtf, language, edtf);
            assertReads("  " + edtf + "\u00a0", language, edtf);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            2025-11-14 / 2025-11-16     | 2025-11-14/2025-11-16
            { 2025-08-08, 2025-08-18 }  | refused
            {2025-08-08, 2025-08-18}    | {2025-08-08,2025-08-18}
            20 25                       | refused
            """)
    void isReadWithTheSpacesThatPeopleLeaveAboutItsSigns(String written, String edtf) {
        if (edtf.equals("refused")) {
            assertThat(read(written, "en")).isInstanceOf(Unreadable.class);
        } else {
            assertReads(written, "en", edtf);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            14.11.2025    | 2025-11-14
            03.04.2025    | 2025-04-03
            3.4.2025      | 2025-04-03
            14. 11. 2025  | 2025-11-14
            14/11/2025    | 2025-11-14
            11/14/2025    | 2025-11-14
            04/04/2025    | 2025-04-04
            14-11-2025    | 2025-11-14
            14–11–2025    | 2025-11-14
            2025/11/14    | 2025-11-14
            2025.11.14    | 2025-11-14
            2025-1-5      | 2025-01-05
            2025/04/03    | 2025-04-03
            11/2025       | 2025-11
            11.2025       | 2025-11
            11-2025       | 2025-11
            2025/11       | 2025-11
            2025.11       | 2025-11
            29.02.2024    | 2024-02-29
            14.11.2025?   | 2025-11-14?
            ~ 14.11.2025  | 2025-11-14~
            14.11–16.11.2025            | 2025-11-14/2025-11-16
            14–16.11.2025               | 2025-11-14/2025-11-16
            14-16.11.2025               | 2025-11-14/2025-11-16
            14.11.2025-16.11.2025       | 2025-11-14/2025-11-16
            14/11/2025 – 03/12/2025     | 2025-11-14/2025-12-03
            2025-11-14 – 2025-11-16     | 2025-11-14/2025-11-16
            2020-2022                   | 2020/2022
            2020 – 2022                 | 2020/2022
            2020–2022?                  | 2020/2022?
            14.XI.1932                  | 1932-11-14
            14 XI 1932                  | 1932-11-14
            """)
    void isReadInNumbersWhateverTheLanguage(String written, String edtf) {
        for (String language : List.of("en", "az", "ru", "fr", "de")) {
            assertReads(written, language, edtf);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            14 November 2025                    | 2025-11-14
            14 NOVEMBER 2025                    | 2025-11-14
            14 Nov 2025                         | 2025-11-14
            14 Nov. 2025                        | 2025-11-14
            14-Nov-2025                         | 2025-11-14
            14nov2025                           | 2025-11-14
            4 Sept. 2025                        | 2025-09-04
            November 14, 2025                   | 2025-11-14
            Nov. 14 2025                        | 2025-11-14
            November 14th, 2025                 | 2025-11-14
            the 14th of November, 2025          | 2025-11-14
            on 14 November 2025.                | 2025-11-14
            2025 November 14                    | 2025-11-14
            November 2025                       | 2025-11
            in May, 2025                        | 2025-05
            May-2025                            | 2025-05
            the year 2025                       | 2025
            about 14 November 2025              | 2025-11-14~
            on or about 14 November 2025        | 2025-11-14~
            around November 2025                | 2025-11~
            circa 1920                          | 1920~
            c. 1920                             | 1920~
            ca.1920                             | 1920~
            probably 14 November 2025           | 2025-11-14?
            14 November 2025 ?                  | 2025-11-14?
            14 November 2025 (?)                | 2025-11-14?
            November 2025?                      | 2025-11?
            probably about 1920                 | 1920%
            about 1920?                         | 1920%
            spring 2021                         | 2021-21
            in the summer of 2021               | 2021-22
            Autumn 2021                         | 2021-23
            fall 2021                           | 2021-23
            winter 2021                         | 2021-24
            winter 2021/22                      | 2021-24
            winter 2021–2022                    | 2021-24
            about spring 2021                   | 2021-21~
            between 14 and 16 November 2025     | 2025-11-14/2025-11-16
            between November 2025 and May 2026  | 2025-11/2026-05
            from 14 to 16 November 2025         | 2025-11-14/2025-11-16
            14 November to 3 December 2025      | 2025-11-14/2025-12-03
            14 November 2025 to 3 January 2026  | 2025-11-14/2026-01-03
            14–16 November 2025                 | 2025-11-14/2025-11-16
            14-16 November 2025                 | 2025-11-14/2025-11-16
            14 - 16 November 2025               | 2025-11-14/2025-11-16
            1st–3rd March 2025                  | 2025-03-01/2025-03-03
            November 14–16, 2025                | 2025-11-14/2025-11-16
            March–May 2022                      | 2022-03/2022-05
            Mar-May 2022                        | 2022-03/2022-05
            spring to autumn 2022               | 2022-21/2022-23
            2020 to 2022                        | 2020/2022
            from 14-16 November 2025            | 2025-11-14/2025-11-16
            14-Nov-2025 – 16-Nov-2025           | 2025-11-14/2025-11-16
            about 1920 to 1922                  | 1920~/1922~
            from about 1920 to 1922             | 1920~/1922
            between 1920 and about 1922         | 1920/1922~
            before 14 November 2025             | [..2025-11-14]
            by 14 November 2025                 | [..2025-11-14]
            no later than 14 November 2025      | [..2025-11-14]
            until November 2025                 | [..2025-11]
            up to 14 November 2025              | [..2025-11-14]
            probably before 2025                | [..2025?]
            after 14 November 2025              | [2025-11-14..]
            since April 2022                    | [2022-04..]
            from April 2022 onwards             | [2022-04..]
            from 14-Nov-2025                    | [2025-11-14..]
            not before about 2022               | [2022~..]
            4 or 5 November 1962                | [1962-11-04,1962-11-05]
            either 4 November or 5 November 1962 | [1962-11-04,1962-11-05]
            8, 14 or 18 August 2025             | [2025-08-08,2025-08-14,2025-08-18]
            probably 4 or 5 November 1962       | [1962-11-04?,1962-11-05?]
            4 November 1962 or 5 December       | [1962-11-04,1962-12-05]
            2020 or 2021                        | [2020,2021]
            8 and 18 August 2025                | {2025-08-08,2025-08-18}
            August 8 and 18, 2025               | {2025-08-08,2025-08-18}
            August 8, 14 and 18, 2025           | {2025-08-08,2025-08-14,2025-08-18}
            8 August 2025 & 18 August 2025      | {2025-08-08,2025-08-18}
            March and May 2022                  | {2022-03,2022-05}
            the 1920s                           | 192X
            1920's                              | 192X
            about the 1920s                     | 192X~
            the 1920s or 1930s                  | [192X,193X]
            19th century                        | 18XX
            the 21st century                    | 20XX
            the XIX century                     | 18XX
            probably the 19th century           | 18XX?
            before the 1920s                    | [..192X]
            """)
    void isReadInEnglish(String written, String edtf) {
        assertReads(written, "en", edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            14 noyabr 2025                              | 2025-11-14
            14 NOYABR 2025                              | 2025-11-14
            14 İYUN 2025                                | 2025-06-14
            14 IYUN 2025                                | 2025-06-14
            14 iyl 2025                                 | 2025-07-14
            14 noy. 2025                                | 2025-11-14
            14 noyabr 2025-ci il                        | 2025-11-14
            2025-ci il 14 noyabr                        | 2025-11-14
            2025-ci il noyabrın 14-ü                    | 2025-11-14
            2025-ci il noyabrın 14-də                   | 2025-11-14
            14.11.2025-ci il                            | 2025-11-14
            noyabr 2025                                 | 2025-11
            2025-ci ilin noyabrı                        | 2025-11
            2025-ci ilin noyabr ayında                  | 2025-11
            2025-ci il                                  | 2025
            2025-ci ildə                                | 2025
            təxminən 14 noyabr 2025                     | 2025-11-14~
            təqribən 1920-ci il                         | 1920~
            ehtimal ki, 14 noyabr 2025                  | 2025-11-14?
            bəlkə 2025-ci il                            | 2025?
            2021-ci ilin yazı                           | 2021-21
            2021-ci ilin yayında                        | 2021-22
            2021-ci ilin payızı                         | 2021-23
            2021-ci ilin QIŞI                           | 2021-24
            14–16 noyabr 2025-ci il                     | 2025-11-14/2025-11-16
            2025-ci il 14-16 noyabr                     | 2025-11-14/2025-11-16
            2025-ci il noyabrın 14-dən 16-dək           | 2025-11-14/2025-11-16
            14 və 16 noyabr 2025-ci il arasında         | 2025-11-14/2025-11-16
            14 noyabr ilə 16 noyabr 2025 arasında       | 2025-11-14/2025-11-16
            2025-ci il noyabrın 14-dək                  | [..2025-11-14]
            14 noyabr 2025-ci ilədək                    | [..2025-11-14]
            14 noyabr 2025-ci ilə qədər                 | [..2025-11-14]
            2025-ci ildən əvvəl                         | [..2025]
            2022-ci ilin aprelindən sonra               | [2022-04..]
            2022-ci ilin aprelindən                     | [2022-04..]
            14 noyabr 2025-ci il tarixindən etibarən    | [2025-11-14..]
            4 və ya 5 noyabr 1962                       | [1962-11-04,1962-11-05]
            4 yaxud 5 noyabr 1962-ci il                 | [1962-11-04,1962-11-05]
            8 və 18 avqust 2025-ci il                   | {2025-08-08,2025-08-18}
            1920-ci illər                               | 192X
            1920-ci illərdə                             | 192X
            XIX əsr                                     | 18XX
            19-cu əsrdə                                 | 18XX
            """)
    void isReadInAzerbaijani(String written, String edtf) {
        assertReads(written, "az", edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            14 ноября 2025 г.                   | 2025-11-14
            14 ноября 2025 года                 | 2025-11-14
            14 НОЯБРЯ 2025 Г.                   | 2025-11-14
            14 нояб. 2025                       | 2025-11-14
            14 мая 2025                         | 2025-05-14
            1-го марта 2025 г.                  | 2025-03-01
            14.11.2025 г.                       | 2025-11-14
            от 14 ноября 2025 г.                | 2025-11-14
            ноябрь 2025                         | 2025-11
            май 2025 г.                         | 2025-05
            в ноябре 2025 г.                    | 2025-11
            в августе 2025 года                 | 2025-08
            2025 год                            | 2025
            в 2025 году                         | 2025
            около 14 ноября 2025 г.             | 2025-11-14~
            ок. 1920 г.                         | 1920~
            вероятно, 14 ноября 2025            | 2025-11-14?
            по-видимому, 2025 г.                | 2025?
            весна 2021                          | 2021-21
            летом 2021 г.                       | 2021-22
            осенью 2021 года                    | 2021-23
            зимой 2021/22 г.                    | 2021-24
            14–16 ноября 2025 г.                | 2025-11-14/2025-11-16
            с 14 по 16 ноября 2025 г.           | 2025-11-14/2025-11-16
            между 14 и 16 ноября 2025 г.        | 2025-11-14/2025-11-16
            между мартом и маем 2022 г.         | 2022-03/2022-05
            с марта по май 2022 г.              | 2022-03/2022-05
            с 2020 до 2022 г.                   | 2020/2022
            1920–1922 гг.                       | 1920/1922
            до 14 ноября 2025 г.                | [..2025-11-14]
            не позднее 14 ноября 2025 г.        | [..2025-11-14]
            к ноябрю 2025 г.                    | [..2025-11]
            после 14 ноября 2025 г.             | [2025-11-14..]
            с апреля 2022 г.                    | [2022-04..]
            начиная с апреля 2022 года          | [2022-04..]
            не ранее 2022 г.                    | [2022..]
            4 или 5 ноября 1962 г.              | [1962-11-04,1962-11-05]
            8 и 18 августа 2025 г.              | {2025-08-08,2025-08-18}
            1920-е годы                         | 192X
            в 1920-х годах                      | 192X
            XIX век                             | 18XX
            19-й век                            | 18XX
            в XIX веке                          | 18XX
            """)
    void isReadInRussian(String written, String edtf) {
        assertReads(written, "ru", edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            14 novembre 2025                        | 2025-11-14
            14 nov. 2025                            | 2025-11-14
            le 14 novembre 2025                     | 2025-11-14
            1er mars 2025                           | 2025-03-01
            1ᵉʳ mars 2025                           | 2025-03-01
            14 août 2025                            | 2025-08-14
            14 AOUT 2025                            | 2025-08-14
            14 févr. 2025                           | 2025-02-14
            14 juil. 2025                           | 2025-07-14
            novembre 2025                           | 2025-11
            au mois de novembre 2025                | 2025-11
            courant novembre 2025                   | 2025-11
            en 2025                                 | 2025
            l’année 2025                            | 2025
            vers le 14 novembre 2025                | 2025-11-14~
            aux environs du 14 novembre 2025        | 2025-11-14~
            probablement le 14 novembre 2025        | 2025-11-14?
            peut-être 2025                          | 2025?
            14 novembre 2025 ?                      | 2025-11-14?
            printemps 2021                          | 2021-21
            au printemps 2021                       | 2021-21
            l'été 2021                              | 2021-22
            à l’automne 2021                        | 2021-23
            hiver 2021-2022                         | 2021-24
            14-16 novembre 2025                     | 2025-11-14/2025-11-16
            du 14 au 16 novembre 2025               | 2025-11-14/2025-11-16
            entre le 14 et le 16 novembre 2025      | 2025-11-14/2025-11-16
            de mars à mai 2022                      | 2022-03/2022-05
            de 2020 à 2022                          | 2020/2022
            avant le 14 novembre 2025               | [..2025-11-14]
            au plus tard le 14 novembre 2025        | [..2025-11-14]
            d'ici au 14 novembre 2025               | [..2025-11-14]
            jusqu'au 14 novembre 2025               | [..2025-11-14]
            après le 14 novembre 2025               | [2025-11-14..]
            depuis avril 2022                       | [2022-04..]
            à partir d'avril 2022                   | [2022-04..]
            dès le 14 novembre 2025                 | [2025-11-14..]
            le 4 ou le 5 novembre 1962              | [1962-11-04,1962-11-05]
            les 8 et 18 août 2025                   | {2025-08-08,2025-08-18}
            les années 1920                         | 192X
            XIXe siècle                             | 18XX
            au XIXème siècle                        | 18XX
            du printemps à l'été 2022               | 2022-21/2022-22
            le 19e siècle                           | 18XX
            """)
    void isReadInFrench(String written, String edtf) {
        assertReads(written, "fr", edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            en | 14 ноября 2025 г.         | 2025-11-14
            ru | 14 noyabr 2025-ci il      | 2025-11-14
            az | du 14 au 16 novembre 2025 | 2025-11-14/2025-11-16
            fr | by 14 November 2025       | [..2025-11-14]
            de | 14 November 2025          | 2025-11-14
            """)
    void isReadInAnotherOfTheFourLanguagesThanThatOfWhoWrites(String language, String written, String edtf) {
        assertReads(written, language, edtf);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            03/04/2025                  | 2025-04-03            | 2025-03-04
            3-4-2025                    | 2025-04-03            | 2025-03-04
            about 03/04/2025            | 2025-04-03~           | 2025-03-04~
            by 03/04/2025               | [..2025-04-03]        | [..2025-03-04]
            03/04/2025 – 05/04/2025     | 2025-04-03/2025-04-05 | 2025-03-04/2025-05-04
            the 1900s                   | 190X                  | 19XX
            """)
    void isAmbiguousWhereTwoPeopleCouldMeanDifferentThings(String written, String one, String other) {
        for (String language : List.of("en", "az", "ru", "fr")) {
            assertThat(read(written, language))
                    .as(language)
                    .isEqualTo(new Ambiguous(List.of(Edtf.parse(one), Edtf.parse(other))));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            31 November 2025                | NO_SUCH_DAY           | 2025-11 has 30 days, and no day 31.
            31 ноября 2025 г.               | NO_SUCH_DAY           | 2025-11 has 30 days, and no day 31.
            31/11/2025                      | NO_SUCH_DAY           | 2025-11 has 30 days, and no day 31.
            11/31/2025                      | NO_SUCH_DAY           | 2025-11 has 30 days, and no day 31.
            1900-02-29                      | NO_SUCH_DAY           | 1900-02 has 28 days, and no day 29.
            29 February 1900                | NO_SUCH_DAY           | 1900-02 has 28 days, and no day 29.
            29.02.2023                      | NO_SUCH_DAY           | 2023-02 has 28 days, and no day 29.
            0 November 2025                 | NO_SUCH_DAY           | 2025-11 has 30 days, and no day 0.
            14-31 November 2025             | NO_SUCH_DAY           | 2025-11 has 30 days, and no day 31.
            11.14.2025                      | NO_SUCH_MONTH         | There is no month 14
            13/13/2025                      | NO_SUCH_MONTH         | There is no month 13
            00/2025                         | NO_SUCH_MONTH         | There is no month 00
            2025-13-01                      | NO_SUCH_MONTH         | There is no month 13
            14 Nov 25                       | NO_YEAR               | "14 Nov 25" needs a year of four digits
            14/11/25                        | NO_YEAR               | "14/11/25" needs a year of four digits
            14.11.25                        | NO_YEAR               | the century open
            25-11-14                        | NO_YEAR               | four digits
            14 November                     | NO_YEAR               | four digits
            Nov 25                          | NO_YEAR               | four digits
            14                              | NO_YEAR               | four digits
            14.11                           | NO_YEAR               | four digits
            1914–18                         | NO_YEAR               | four digits
            1914-18                         | NO_YEAR               | four digits
            2021/22                         | NO_YEAR               | four digits
            the '20s                        | NO_YEAR               | four digits
            20-е годы                       | NO_YEAR               | four digits
            années 20                       | NO_YEAR               | four digits
            14 November 985                 | NO_YEAR               | four digits
            14 November – 2025              | NO_YEAR               | four digits
            the 1925s                       | NO_DECADE             | not with 1925
            16 to 14 November 2025          | ENDS_BEFORE_IT_BEGINS | with 2025-11-14, before it begins, with 2025-11-16
            2022–2020                       | ENDS_BEFORE_IT_BEGINS | with 2020, before it begins, with 2022
            14 Nowember 2025                | UNKNOWN_WORD          | "Nowember" is not a word of dates
            14 November 2025, Baku          | UNKNOWN_WORD          | "Baku" is not a word of dates
            mid-November 2025               | UNKNOWN_WORD          | "mid"
            yesterday                       | UNKNOWN_WORD          | "yesterday"
            14 November 2025 16             | NOT_UNDERSTOOD        | write it as 14 November 2025
            14 November December 2025       | NOT_UNDERSTOOD        | write it as 14 November 2025
            14/15 November 2025             | NOT_UNDERSTOOD        | write it as 14 November 2025
            14 spring 2025                  | NOT_UNDERSTOOD        | write it as 14 November 2025
            14 2025                         | NOT_UNDERSTOOD        | write it as 14 November 2025
            8 August 2025, 18 August 2025   | NOT_UNDERSTOOD        | write it as 14 November 2025
            2020–2021–2022                  | NOT_UNDERSTOOD        | write it as 14 November 2025
            14 November 2025 "              | NOT_UNDERSTOOD        | write it as 14 November 2025
            0th century                     | NOT_UNDERSTOOD        | write it as 14 November 2025
            before                          | NOT_UNDERSTOOD        | write it as 14 November 2025
            about                           | NOT_UNDERSTOOD        | write it as 14 November 2025
            or                              | NOT_UNDERSTOOD        | write it as 14 November 2025
            ?                               | NOT_UNDERSTOOD        | write it as 14 November 2025
            20251114                        | NOT_EDTF              | hyphens stand between year, month and day
            1985-04-12T23:20                | NOT_EDTF              | a time of day has seconds
            [..2025-11-31]                  | NOT_EDTF              | November 2025 has 30 days
            ../..                           | NOT_UNDERSTOOD        | write it as 14 November 2025
            ١٤ نوفمبر ٢٠٢٥                   | OTHER_DIGITS          | "١" is none of them
            １４ November 2025               | OTHER_DIGITS          | "１" is none of them
            """)
    void saysWhatIsWrongWithWhatItIsNotReadAs(String written, Why why, String sentence) {
        Reading reading = read(written, "en");

        assertThat(reading).isInstanceOfSatisfying(Unreadable.class, unread -> {
            assertThat(unread.why()).as("%s", unread.reason()).isEqualTo(why);
            assertThat(unread.reason()).contains(sentence).endsWith(".");
        });
    }

    @Test
    void isNothingWhereNothingIsWritten() {
        assertThat(read("", "en")).isEqualTo(new Unreadable(Why.BLANK, List.of()));
        assertThat(read(" \u00a0\u200b\n", "en")).isEqualTo(new Unreadable(Why.BLANK, List.of()));
        assertThat(((Unreadable) read("", "en")).reason()).startsWith("Nothing is written");
    }

    @Test
    void isRefusedWhereItIsTooLongHoweverItGoesOn() {
        assertThat(read("1".repeat(201), "en")).isEqualTo(new Unreadable(Why.TOO_LONG, List.of("200")));
        for (String part :
                List.of("1", "1-", "1 – ", "a-", "c. ", "and ", "1 and ", "1,", "xix-", "2025/", "du 1 au ")) {
            String longest = part.repeat(200 / part.length());
            assertThat(read(longest, "fr")).as(longest).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void keepsWhatCannotBeSeenOutOfTheDate() {
        assertReads("\u200e14\u00a0November\u202f2025\u200b", "en", "2025-11-14");
        assertReads("14 ноября 2025\u202fг.", "ru", "2025-11-14");
        assertReads("14 ao\u0075\u0302t 2025", "fr", "2025-08-14");
    }

    @ParameterizedTest
    @CsvSource({"en,LONG", "en,MEDIUM", "az,LONG", "az,MEDIUM", "ru,LONG", "ru,MEDIUM", "fr,LONG", "fr,MEDIUM"})
    void isTheDayThatItsLanguageWrites(String language, FormatStyle style) {
        DateTimeFormatter written =
                DateTimeFormatter.ofLocalizedDate(style).withLocale(Locale.forLanguageTag(language));
        Random random = new Random(7);
        for (int n = 0; n < SEEDS; n++) {
            LocalDate day = LocalDate.of(1000, 1, 1).plusDays(random.nextInt(9_000 * 365));
            assertReads(written.format(day), language, day.toString());
            assertReads(written.format(day).toUpperCase(Locale.ROOT), language, day.toString());
        }
    }

    @Test
    void isAlwaysWhatEdtfAccepts() {
        String[] parts = """
                14 16 2025 2022 11 1920 1st 1920s 19 XIX XI November nov мая noyabrın août spring
                зимой century век годы années about probably between from to until before after and
                or с по до и və ilə arasında sonra -dən -dək du au - – . / , ? ~ ( ' г il 14.11.2025
                03/04/2025 2025-11 [ .. { X""".split("\\s", -1);
        int read = 0;
        for (int seed = 0; seed < 40_000; seed++) {
            Random random = new Random(seed);
            var written = new StringBuilder();
            for (int n = 1 + random.nextInt(7); n > 0; n--) {
                written.append(parts[random.nextInt(parts.length)]).append(random.nextInt(4) == 0 ? "" : " ");
            }
            String language = List.of("en", "az", "ru", "fr").get(random.nextInt(4));
            switch (read(written.toString(), language)) {
                case Read one -> {
                    read++;
                    assertThat(Edtf.parse(one.date().text())).as("%s", written).isEqualTo(one.date());
                }
                case Ambiguous several ->
                    assertThat(several.dates())
                            .as("%s", written)
                            .hasSizeGreaterThan(1)
                            .doesNotHaveDuplicates()
                            .allSatisfy(
                                    date -> assertThat(Edtf.parse(date.text())).isEqualTo(date));
                case Unreadable not ->
                    assertThat(not.reason())
                            .as("%s", written)
                            .matches("(?s).+\\.")
                            .doesNotContain("%1$s");
            }
        }
        assertThat(read).isGreaterThan(1_000);
    }
}

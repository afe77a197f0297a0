package dev.chancery.party;

import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.edtf.Edtf;
import dev.chancery.party.Party.Name;
import dev.chancery.party.Party.OtherCode;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesTest {

    private final Parties parties = Parties.onFile();

    @Test
    void areTodaysStatesAndTerritoriesByTheirCode() {
        assertThat(parties.find(AZE)).get().returns("Azerbaijan", Party::name);
        assertThat(parties.find(RUS)).get().returns("Russia", Party::name);
        assertThat(parties.find(UKR)).get().returns("Ukraine", Party::name);
    }

    @Test
    void keepTheDiacriticsOfTheirNames() {
        assertThat(party("ALA").name()).isEqualTo("Åland Islands");
        assertThat(party("AZE").names()).extracting(Name::name).contains("Azərbaycan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "AZ", "AZE-1"})
    void doNotIncludeWhatTheFileDoesNotName(String code) {
        assertThat(parties.find(new PartyCode(code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "aze", "AZe", "1AZ", "AZE ", "A_Z", "ABCDEFGHIJKLMNOPQ", "АЗЕ"})
    void areNotNamedByAnythingButACode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartyCode(code))
                .withMessageContaining("AZE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "RUS-1721", "SUN", "CONGO-FREE-STATE"})
    void areNamedByCodesOfOtherLengthsToo(String code) {
        assertThat(party(code).code()).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nobody",
            value = {
                "AZE,AZE",
                "aze,AZE",
                "AZ,AZE",
                "AZERBAIJAN,AZE",
                "Azərbaycan,AZE",
                "Azerbaycan,AZE",
                "Азербайджан,AZE",
                "Azərbay,nobody",
                "Saint,nobody",
                "Atlantis,nobody",
                "' ',nobody",
                "'',nobody"
            })
    void areCalledByTheWholeOfACodeOrANameInWhateverSpelling(String asked, @Nullable String code) {
        assertThat(Parties.onFile().called(asked).map(party -> party.code().code()))
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void areSortedByCode() {
        assertThat(Stream.of(RUS, AZE, UKR).sorted()).containsExactly(AZE, RUS, UKR);
        assertThat(parties.all()).extracting(Party::code).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "AZE, STATE",
        "SUN, STATE",
        "GRL, TERRITORY",
        "UN, INTERNATIONAL_ORGANISATION",
        "EU, INTERNATIONAL_ORGANISATION",
        "VAT, OTHER_SUBJECT",
        "PSE, OTHER_SUBJECT",
        "XKX, OTHER_SUBJECT"
    })
    void areOfAKind(String code, PartyKind kind) {
        assertThat(party(code).kind()).isEqualTo(kind);
    }

    @Nested
    class WhoEnded {

        @Test
        void haveSuccessorsOnFile() {
            assertThat(party("SUN").successors())
                    .extracting(PartyCode::code)
                    .containsExactlyInAnyOrder(
                            "ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "RUS", "TJK", "TKM",
                            "UKR", "UZB");
            assertThat(parties.all()).allSatisfy(party -> {
                assertThat(party.successors())
                        .allMatch(code -> parties.find(code).isPresent());
                assertThat(party.predecessors())
                        .allMatch(code -> parties.find(code).isPresent());
            });
        }

        @Test
        void areThePredecessorsOfNoneThatDoesNotSucceedThem() {
            for (Party party : parties.all()) {
                for (PartyCode earlier : party.predecessors()) {
                    assertThat(earlier).isNotEqualTo(party.code());
                    Party predecessor = party(earlier.code());
                    assertThat(predecessor.until() == null
                                    || predecessor.successors().contains(party.code()))
                            .as("%s before %s", earlier, party.code())
                            .isTrue();
                }
            }
        }

        @Test
        void areTheOnlyOnesWithSuccessors() {
            assertThat(parties.all())
                    .filteredOn(party -> party.until() == null)
                    .allSatisfy(party -> assertThat(party.successors()).isEmpty());
        }

        @ParameterizedTest
        @CsvSource({
            "SUN, 1980, false",
            "SUN, 1991-12-26, false",
            "SUN, 1991-12-27, true",
            "SUN, 1991-12-27?, false",
            "SUN, 1991, false",
            "SUN, [..1995], false",
            "SUN, [1995..], true",
            "AUH, 1918, false",
            "AUH, 1918-11-13, true",
            "YUG, 1999, true",
            "RUS-1721, 1917-12-31, false",
            "RUS-1721, 1918, true"
        })
        void areOnlySaidToHaveWhenItIsCertain(String code, Edtf date, boolean ended) {
            assertThat(party(code).endedBefore(date)).isEqualTo(ended);
            assertThat(party(code).mayHaveExisted(date)).isEqualTo(!ended);
        }

        @ParameterizedTest
        @CsvSource({
            "YUG, 1999, SCG",
            "YUG, 2010, BIH HRV MKD SVN",
            "SCG, 2010, MNE SRB",
            "CSK, 2000, CZE SVK",
            "RUS-1721, 1950, SUN EST LTU LVA FIN POL",
            "SARDINIA, 1901, ITA",
            "BAV, 1901, DEU"
        })
        void areSucceededByThoseOfThatDate(String code, Edtf date, String successors) {
            assertThat(parties.successors(party(code), date))
                    .extracting(successor -> successor.code().code())
                    .contains(successors.split(" "));
        }
    }

    @Nested
    class WhoBegan {

        @ParameterizedTest
        @CsvSource({
            "AZE, 1980, true",
            "AZE, 1991-10-18, false",
            "AZE, 1990/1992, false",
            "AZE, 1980~, false",
            "ITA, 1860, true",
            "ITA, 1901, false",
            "USA, 1901, false",
            "PRT, 1897, false",
            "CHN, 1860, false",
            "XKX, 2008-02-16, true",
            "XKX, 2008-02-17, false",
            "GRL, 1600, false",
            "EU, 1951, false",
            "UN, 1920, true"
        })
        void areOnlySaidToHaveLaterWhenItIsCertain(String code, Edtf date, boolean later) {
            assertThat(party(code).beganAfter(date)).isEqualTo(later);
        }

        @ParameterizedTest
        @CsvSource({
            "AZE, 1980, SUN",
            "AZE, 1900, RUS-1721",
            "AZE, 1919, SUN",
            "SRB, 1999, SCG",
            "SRB, 1980, YUG",
            "ITA, 1850, SARDINIA SIC TUS",
            "CZE, 1900, AUH",
            "EST, 1900, RUS-1721"
        })
        void arePrecededByThoseOfThatDate(String code, Edtf date, String predecessors) {
            assertThat(parties.predecessors(party(code), date))
                    .extracting(predecessor -> predecessor.code().code())
                    .contains(predecessors.split(" "));
        }
    }

    @Nested
    class Continuing {

        @ParameterizedTest
        @CsvSource({
            "ITA, Kingdom of Italy, 1861, 1946",
            "IRN, Persia, 1501, 1935",
            "THA, Siam, 1238, 1939",
            "LKA, Ceylon, 1948, 1972",
            "DEU, German Empire, 1871, 1918",
            "TUR, Ottoman Empire, 1300, 1922",
            "SCG, Federal Republic of Yugoslavia, 1992, 2003",
            "EGY, United Arab Republic, 1958, 1971"
        })
        void keepTheNamesTheyHad(String code, String name, Edtf from, Edtf until) {
            assertThat(party(code).names()).contains(new Name(name, "en", from, until));
        }

        @ParameterizedTest
        @CsvSource({
            "SUN, iso-3166-3, SUHH",
            "CSK, iso-3166-3, CSHH",
            "DDR, iso-3166-3, DDDE",
            "AZE, iso-3166-1-alpha-2, AZ",
            "AZE, iso-3166-1-numeric, 031",
            "AZE, cow, 373",
            "AUH, cow-abbreviation, AUH",
            "DEU, cow, 260",
            "COD, iso-3166-3, ZRCD"
        })
        void areKnownToOthersByOtherCodes(String code, String scheme, String other) {
            assertThat(party(code).codes())
                    .extracting(OtherCode::scheme, OtherCode::code)
                    .contains(org.assertj.core.groups.Tuple.tuple(scheme, other));
        }

        @Test
        void keepEveryCodeThatIsoHasToday() {
            Set<String> today = parties.all().stream()
                    .filter(party -> party.codes().stream()
                            .anyMatch(code -> code.scheme().equals("iso-3166-1-numeric")))
                    .map(party -> party.code().code())
                    .collect(Collectors.toSet());
            assertThat(today).hasSize(249).doesNotContain("XKX");
        }

        @Test
        void beganBeforeTheyEndedAndHaveReasonsWhereTheyAreFormer() {
            assertThat(parties.all()).filteredOn(party -> party.until() != null).allSatisfy(party -> {
                assertThat(party.from() == null || !party.until().certainlyBefore(party.from()))
                        .isTrue();
                assertThat(party.note()).isNotBlank();
            });
        }

        @Test
        void haveNamesInLanguagesThatThereAre() {
            assertThat(parties.all().stream().flatMap(party -> party.names().stream()))
                    .allSatisfy(name -> assertThat(isLanguage(name.lang())).isTrue());
        }

        private static boolean isLanguage(String tag) {
            try {
                return List.of(Locale.getISOLanguages())
                        .contains(
                                new Locale.Builder().setLanguageTag(tag).build().getLanguage());
            } catch (IllformedLocaleException e) {
                return false;
            }
        }
    }

    @Nested
    class Searched {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                aze                | AZE
                AZ                 | AZE
                031                | AZE
                Azerbaijan         | AZE
                azerbaycan         | AZE
                AZƏRBAYCAN         | AZE
                Азербайджан        | AZE
                Azerbaïdjan        | AZE
                阿塞拜疆           | AZE
                أذربيجان           | AZE
                türkiye            | TUR
                TURKIYE            | TUR
                TÜRKİYE            | TUR
                türkıye            | TUR
                Ottoman            | TUR
                cote d'ivoire      | CIV
                COTE D’IVOIRE      | CIV
                Persia             | IRN
                siam               | THA
                USSR               | SUN
                СССР               | SUN
                Holy See           | VAT
                European Union     | EU
                United Nations     | UN
                nations unies      | UN
                Texas              | TEXAS
                austro-hungarian   | AUH
                America            | USA
                SWZ                | SWZ
                Fed. Rep. of Yugoslavia | –
                  –                | –
                """)
        void areFoundByCodeAndNameInAnySpelling(String asked, String code) {
            assertThat(parties.search(asked).stream()
                            .map(party -> party.code().code())
                            .findFirst()
                            .orElse("–"))
                    .isEqualTo(code);
        }

        @Test
        void areAllFoundByNothing() {
            assertThat(parties.search(" ")).isEqualTo(parties.all());
        }

        @Test
        void areRankedByHowWellTheyAnswer() {
            assertThat(parties.search("guinea"))
                    .extracting(party -> party.code().code())
                    .startsWith("GIN", "GNB")
                    .containsSubsequence("GIN", "GNB", "GNQ")
                    .contains("PNG");
            assertThat(parties.search("yugoslavia"))
                    .extracting(party -> party.code().code())
                    .startsWith("SCG", "YUG");
            assertThat(parties.search("serbia"))
                    .extracting(party -> party.code().code())
                    .startsWith("SRB", "SRB-1878", "SCG");
        }
    }

    private Party party(String code) {
        return parties.find(new PartyCode(code)).orElseThrow(() -> new AssertionError(code));
    }
}

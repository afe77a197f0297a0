package dev.chancery.party;

import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
        assertThat(parties.find(new PartyCode("ALA"))).get().returns("Åland Islands", Party::name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZ", "SUN", "AZ", "EU", "AZE-1"})
    void doNotIncludeWhatTheFileDoesNotName(String code) {
        assertThat(parties.find(new PartyCode(code))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "aze", "AZe", "1AZ", "AZE ", "A_Z", "ABCDEFGHIJKLM", "АЗЕ"})
    void areNotNamedByAnythingButACode(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PartyCode(code))
                .withMessageContaining("AZE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU", "AUH-1867", "SUN", "ABCDEFGHIJKL"})
    void leaveRoomForTheCodesOfOthers(String code) {
        assertThat(new PartyCode(code)).hasToString(code);
    }

    @Test
    void areSortedByCode() {
        assertThat(Stream.of(RUS, AZE, UKR).sorted()).containsExactly(AZE, RUS, UKR);
    }
}

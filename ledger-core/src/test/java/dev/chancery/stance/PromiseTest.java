package dev.chancery.stance;

import static dev.chancery.act.Protected.CONSULAR_PREMISES;
import static dev.chancery.act.Protected.DIPLOMATIC_PREMISES;
import static dev.chancery.act.Protected.STATE_PROPERTY;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.act.Protected;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "undated",
            value = {
                "[2022-04..], 2024-01-02, true, false",
                "2022-04, 2024-01-02, true, true",
                "2022-04~, 2024-01-02, true, false",
                "2022-04, 2022-04-01, false, false",
                "2022-04, 2022-04-15, true, false",
                "2022-04, 2022-03-10, false, false",
                "undated, 2024-01-02, false, false",
                "2022-04, undated, false, false"
            })
    void isFollowedByWhatHasALaterSortDayAndSaysWhetherThatIsCertain(
            String made, String harmed, boolean follows, boolean certain) {
        Harm harm = harm(harmed, RUS, AZE, DIPLOMATIC_PREMISES);

        assertThat(promise(made).precedes(harm)).isEqualTo(follows);
        assertThat(promise(made).certainlyPrecedes(harm)).isEqualTo(certain);
    }

    @Test
    void isFollowedOnlyByWhatFallsWithinItsScope() {
        assertThat(promise("2022-04").precedes(harm("2024", RUS, AZE, CONSULAR_PREMISES, DIPLOMATIC_PREMISES)))
                .isTrue();
        assertThat(promise("2022-04").precedes(harm("2024", RUS, AZE, STATE_PROPERTY)))
                .isFalse();
        assertThat(promise("2022-04").precedes(harm("2024", RUS, AZE))).isFalse();
    }

    @Test
    void isFollowedOnlyByWhatThePromisorAnswersForToTheBeneficiary() {
        assertThat(promise("2022-04").precedes(harm("2024", UKR, AZE, DIPLOMATIC_PREMISES)))
                .isFalse();
        assertThat(promise("2022-04").precedes(harm("2024", RUS, UKR, DIPLOMATIC_PREMISES)))
                .isFalse();
        assertThat(promise("2022-04").precedes(harm("2024", AZE, RUS, DIPLOMATIC_PREMISES)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "undated",
            value = {
                "[2022-04..], 2022-04, true",
                "2022-04-01, 2022-03-31, true",
                "2022-04-01, 2022-04-02, false",
                "undated, 2022-04, false",
                "2022-04, undated, false"
            })
    void wasMadeKnowingWhatHadBeenNotifiedOfWhatItProtectsNotLater(String made, String notified, boolean knowing) {
        assertThat(promise(made).wasMadeKnowing(notice(2, notified, AZE, RUS, DIPLOMATIC_PREMISES)))
                .isEqualTo(knowing);
    }

    @Test
    void wasMadeKnowingWhatItRepliesToOrRecallsWhateverThatConcernsAndHoweverItIsDated() {
        assertThat(promise("2022-04", 2).wasMadeKnowing(notice(2, null, AZE, RUS)))
                .isTrue();
        assertThat(promise(null, 2).wasMadeKnowing(notice(2, "2022-04", AZE, RUS)))
                .isTrue();
        assertThat(promise("2022-04", 2).wasMadeKnowing(notice(2, "2022-05", AZE, RUS)))
                .isFalse();
        assertThat(promise("2022-04", 2).wasMadeKnowing(notice(5, "2022-04", AZE, RUS)))
                .isFalse();
    }

    @Test
    void wasMadeKnowingOnlyWhatTheBeneficiaryToldThePromisor() {
        assertThat(promise("2022-04").wasMadeKnowing(notice(2, "2022-04", RUS, AZE, DIPLOMATIC_PREMISES)))
                .isFalse();
        assertThat(promise("2022-04").wasMadeKnowing(notice(2, "2022-04", AZE, UKR, DIPLOMATIC_PREMISES)))
                .isFalse();
        assertThat(promise("2022-04").wasMadeKnowing(notice(2, "2022-04", UKR, RUS, DIPLOMATIC_PREMISES)))
                .isFalse();
    }

    private static Promise promise(@Nullable String on, Integer... buildsOn) {
        return new Promise(
                Promise.Kind.ASSURANCE,
                3,
                null,
                date(on),
                Set.of(RUS),
                Set.of(AZE),
                "diplomatic premises",
                List.of(DIPLOMATIC_PREMISES),
                null,
                Arrays.asList(buildsOn));
    }

    private static Harm harm(@Nullable String on, PartyCode respondent, PartyCode victim, Protected... affects) {
        return new Harm(4, date(on), respondent, victim, List.of(affects));
    }

    private static Notice notice(int act, @Nullable String on, PartyCode by, PartyCode to, Protected... concerns) {
        return new Notice(act, date(on), Set.of(by), Set.of(to), List.of(concerns));
    }

    private static @Nullable Edtf date(@Nullable String on) {
        return on == null ? null : Edtf.parse(on);
    }
}

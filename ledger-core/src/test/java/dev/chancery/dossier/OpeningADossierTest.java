package dev.chancery.dossier;

import static dev.chancery.act.Construction.isRefusedFor;
import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.CHE;
import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.OPENED;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.UKR;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.DOSSIER_ID_IS_TAKEN;
import static dev.chancery.dossier.Rule.TWO_PRINCIPALS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.party.PartyCode;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierOpened;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningADossierTest {

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void recordsTheCover() {
        dossier.givenNoPriorActivity()
                .when(new OpenDossier(DOSSIER, List.of(AZE, RUS), "Embassy of Azerbaijan in Kyiv", null))
                .expectEvents(OPENED)
                .expectResultMessagePayload(DOSSIER);
    }

    @Test
    void refusesAnIdThatIsTaken() {
        dossier.given(OPENED)
                .when(new OpenDossier(DOSSIER, List.of(AZE, UKR), "Another matter", null))
                .expectException(refusal(DOSSIER_ID_IS_TAKEN, "/id"))
                .expectNoEvents();
    }

    @Test
    void refusesTheIdOfAClosedDossier() {
        dossier.given(OPENED, new DossierClosed("put away"))
                .when(new OpenDossier(DOSSIER, List.of(AZE, RUS), "Another matter", null))
                .expectException(refusal(DOSSIER_ID_IS_TAKEN));
    }

    @Test
    @NotRefusedBy(DOSSIER_ID_IS_TAKEN)
    void takesManyDossiersOfOnePair() {
        var other = new DossierOpened("aze-rus-consulate", List.of(AZE, RUS), "Consulate", "In Kharkiv");
        dossier.givenNoPriorActivity()
                .when(new OpenDossier("aze-rus-consulate", List.of(AZE, RUS), "Consulate", "In Kharkiv"))
                .expectEvents(other);
    }

    @ParameterizedTest
    @MethodSource
    void refusesAnythingButTwoPrincipals(List<PartyCode> parties) {
        dossier.givenNoPriorActivity()
                .when(new OpenDossier(DOSSIER, parties, "Embassy", null))
                .expectException(refusal(TWO_PRINCIPALS, "/parties"))
                .expectNoEvents();
    }

    static Stream<List<PartyCode>> refusesAnythingButTwoPrincipals() {
        return Stream.of(List.of(AZE), List.of(AZE, AZE), List.of(AZE, RUS, UKR));
    }

    @Test
    @NotRefusedBy(TWO_PRINCIPALS)
    void takesAnyTwoParties() {
        dossier.givenNoPriorActivity()
                .when(new OpenDossier("che-ukr", List.of(UKR, CHE), "Grain", null))
                .expectEvents(new DossierOpened("che-ukr", List.of(UKR, CHE), "Grain", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Embassy in Kyiv             | aze-rus-embassy-in-kyiv
            Səfirlik, Kıyev             | aze-rus-s-firlik-k-yev
            Ambassade à Kiev (2025)     | aze-rus-ambassade-a-kiev-2025
            «Embassy»                   | aze-rus-embassy
            Посольство                  | aze-rus
            """)
    void derivesAnIdFromThePartiesAndTheSubject(String subject, String id) {
        assertThat(new OpenDossier(null, List.of(AZE, RUS), subject, null).id()).isEqualTo(id);
    }

    @Test
    void derivesAnIdOfAtMostAHundredCharacters() {
        assertThat(new OpenDossier(null, List.of(AZE, RUS), "embassy ".repeat(50), null).id())
                .hasSizeLessThanOrEqualTo(100)
                .startsWith("aze-rus-embassy-embassy")
                .doesNotEndWith("-");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Embassy", "a--b", "-a", "a-", "a b", "ə", "a/b", "../a"})
    void takesNoIdThatIsNotASlug(String id) {
        isRefusedFor("id", () -> new OpenDossier(id, List.of(AZE, RUS), "Embassy", null));
    }

    @Test
    void needsPartiesAndASubject() {
        isRefusedFor("parties", () -> new OpenDossier(DOSSIER, null, "Embassy", null));
        isRefusedFor("parties", () -> new OpenDossier(DOSSIER, List.of(), "Embassy", null));
        isRefusedFor("parties", () -> new OpenDossier(DOSSIER, Arrays.asList(AZE, null), "Embassy", null));
        isRefusedFor("subject", () -> new OpenDossier(DOSSIER, List.of(AZE, RUS), " ", null));
        isRefusedFor("subject", () -> new OpenDossier(DOSSIER, List.of(AZE, RUS), null, null));
    }
}

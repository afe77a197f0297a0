package dev.chancery.dossier;

import static dev.chancery.dossier.Cast.AZE;
import static dev.chancery.dossier.Cast.AZERBAIJAN;
import static dev.chancery.dossier.Cast.DOSSIER;
import static dev.chancery.dossier.Cast.RUS;
import static dev.chancery.dossier.Cast.RUSSIA;
import static dev.chancery.dossier.Cast.by;
import static dev.chancery.dossier.Cast.file;
import static dev.chancery.dossier.Cast.incident;
import static dev.chancery.dossier.Cast.on;
import static dev.chancery.dossier.DossierFixture.dossier;
import static dev.chancery.dossier.DossierFixture.refusal;
import static dev.chancery.dossier.Rule.PARTY_DID_NOT_EXIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Assertion;
import dev.chancery.act.AssertionKind;
import dev.chancery.act.Incident;
import dev.chancery.act.Manner;
import dev.chancery.act.Particulars;
import dev.chancery.act.Place;
import dev.chancery.act.PublicStatement;
import dev.chancery.act.Summons;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;
import dev.chancery.record.DossierOpened;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartiesThatExistedTest {

    private static final PartyCode THE_UNION = new PartyCode("SUN");
    private static final Actor UNION = actor("SUN");
    private static final Edtf IN_2025 = Edtf.parse("2025-11-14");

    private final FixtureConfiguration<Dossier> dossier = dossier();

    @Test
    void refusesAnActBeforeAPartyBegan() {
        dossier.given(between("AZE", "RUS"))
                .when(file(by(AZERBAIJAN).to(RUSSIA).on("1980-05-01").note()))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/0/by/0/party", "/acts/0/to/0/party"));
    }

    @Test
    void refusesAnActAfterAPartyEnded() {
        dossier.given(between("SUN", "USA"))
                .when(file(
                        by(UNION).on("1991-12-26").note(), by(UNION).on("1992").note()))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/1/by/0/party"));
    }

    @Test
    void refusesAPartyWhereverTheActNamesIt() {
        dossier.given(between("AZE", "RUS"), incident())
                .when(file(on(IN_2025).incident(THE_UNION, UNION)))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/0/respondent/party", "/acts/0/victim/party"));
        dossier.given(between("AZE", "RUS"), incident())
                .when(file(by(new Actor(THE_UNION, null, null, null, AZE))
                        .on(IN_2025)
                        .note()))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/0/by/0/party"));
        dossier.given(between("AZE", "RUS"), incident())
                .when(file(by(new Actor(RUS, null, null, null, THE_UNION))
                        .on(IN_2025)
                        .note()))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/0/by/0/onBehalfOf"));
        dossier.given(between("AZE", "RUS"), incident())
                .when(file(by(AZERBAIJAN).on(IN_2025).silenceOf(THE_UNION, 1)))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/0/silent"));
        dossier.given(between("AZE", "RUS"), incident())
                .when(file(new Summons(by(AZERBAIJAN).on(IN_2025).particulars(), UNION, null)))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/0/summoned/party"));
        dossier.given(between("AZE", "RUS"), incident())
                .when(file(imputingTo(THE_UNION)))
                .expectException(refusal(PARTY_DID_NOT_EXIST, "/acts/0/imputedTo"));
    }

    private static Act imputingTo(PartyCode party) {
        return new Assertion(
                by(AZERBAIJAN).on(IN_2025).particulars(),
                AssertionKind.ATTRIBUTION,
                Manner.ASSERTED,
                Cast.refs(1),
                party);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AZE | 1980    | AZE (Azerbaijan) exists since 1991; this act is dated 1980. Preceded by SUN (Soviet Union).
            RUS | 1901    | RUS (Russia) exists since 1991; this act is dated 1901. Preceded by RUS-1721 (Russian Empire).
            YUG | 1999-05 | YUG (Yugoslavia) existed until 1992; this act is dated 1999-05. Succeeded by BIH (Bosnia and Herzegovina), HRV (Croatia), MKD (North Macedonia, then Macedonia), SCG (Serbia and Montenegro, then Federal Republic of Yugoslavia), SVN (Slovenia).
            CSK | 1993    | CSK (Czechoslovakia) existed until 1992-12-31; this act is dated 1993. Succeeded by CZE (Czechia), SVK (Slovakia).
            BGR | 1850    | BGR (Bulgaria) exists since 1878; this act is dated 1850. Preceded by TUR (Türkiye, then Ottoman Empire).
            NLD | 1500    | NLD (Netherlands) exists since 1581; this act is dated 1500. Mend the date, or name the party that acted then.
            """)
    void saysWhoActedThen(String party, String day, String detail) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Existence.refuseAbsent(
                        Parties.onFile(), by(actor(party)).on(day).publicStatement(), ""))
                .satisfies(refused -> assertThat(refused.findings())
                        .extracting(Refusal.Finding::detail)
                        .containsExactly(detail));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1991-10-18", "1991", "1980?", "1980~", "1980/1992", "[..1992]", "[1980,1992]", "198X/.."})
    @NotRefusedBy(PARTY_DID_NOT_EXIST)
    void takesADateAtWhichAPartyMayHaveExisted(String day) {
        dossier.given(between("AZE", "RUS"))
                .when(file(by(AZERBAIJAN).on(day).note()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @NotRefusedBy(PARTY_DID_NOT_EXIST)
    void takesAnActOfUnknownDate() {
        dossier.given(between("SUN", "USA")).when(file(by(UNION).note())).expectSuccessfulHandlerExecution();
    }

    @ParameterizedTest
    @CsvSource({
        "ITA, USA, 1901-05-01, MEX",
        "PRT, USA, 1897, ESP",
        "CHN, USA, 1999-05-07, SCG",
        "AZE, RUS, 2022-03-10, UKR",
        "IRN, GBR, 1872, TUR",
        "AUH, RUS-1721, 1914-07, SRB-1878",
        "SUN, USA, 1962-10, CUB",
        "EU, CHE, 1972, UN"
    })
    @NotRefusedBy(PARTY_DID_NOT_EXIST)
    void takesTheCorrespondenceOfThoseWhoExisted(String one, String other, String day, String third) {
        dossier.given(between(one, other))
                .when(file(
                        by(actor(one)).to(actor(other)).on(day).note(),
                        by(actor(third)).to(actor(one), actor(other)).on(day).publicStatement()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @NotRefusedBy(PARTY_DID_NOT_EXIST)
    void asksOfAPlaceOnlyWhereItIs() {
        Particulars in1962 = by(UNION).on("1962-10").particulars();
        var kyiv = new Place("Kyiv", new PartyCode("UKR"), null, null);
        var there = new Particulars(
                null,
                in1962.by(),
                List.of(),
                in1962.on(),
                null,
                null,
                List.of(),
                kyiv,
                null,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
        dossier.given(between("SUN", "USA"))
                .when(file(new PublicStatement(there)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    @NotRefusedBy(PARTY_DID_NOT_EXIST)
    void asksNothingOfABodyOrAPrivatePerson() {
        Actor tribunal = new Actor(null, "Permanent Court of Arbitration", null, null, null);
        Incident incident =
                on(Edtf.parse("1901")).incident(new PartyCode("USA"), new Actor(null, null, null, "A. N.", null));
        dossier.given(between("ITA", "USA"))
                .when(file(incident, by(tribunal).on("1902").publicStatement()))
                .expectSuccessfulHandlerExecution();
    }

    private static Actor actor(String code) {
        return new Actor(new PartyCode(code), null, null, null, null);
    }

    private static DossierOpened between(String one, String other) {
        return new DossierOpened(DOSSIER, List.of(new PartyCode(one), new PartyCode(other)), "Correspondence", null);
    }
}

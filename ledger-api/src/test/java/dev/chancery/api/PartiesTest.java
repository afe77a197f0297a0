package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.api.Refusals.Refused;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The authority files over HTTP, and what the ledger does with a party that did not exist. */
final class PartiesTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            q=Азербайджан                       | AZE AZE-1918
            q=kosovo                            | XKX
            q=soviet%20union                    | SUN
            kind=international-organisation     | EU LON UN
            q=russian empire                    | RUS-1721
            q=serbia&on=1999-05-07              | SCG
            q=serbia&on=1900-01-01              | SRB-1878
            q=serbia&kind=territory             | ""
            q=nowhere                           | ""
            """)
    void areFound(String query, String codes) {
        assertThat(codes(ledger.get("/api/parties?" + encoded(query)).items())).isEqualTo(codes);
    }

    private static String encoded(String query) {
        String[] asked = query.split("[=&]", 3);
        return query.startsWith("q=") && !query.contains("%")
                ? "q=" + URLEncoder.encode(asked[1], StandardCharsets.UTF_8) + (asked.length > 2 ? "&" + asked[2] : "")
                : query;
    }

    @Test
    void areListedAPageAtATime() {
        List<String> all = ledger.get("/api/parties?limit=500").items().stream()
                .map(PartiesTest::code)
                .toList();
        Reply first = ledger.get("/api/parties?limit=200");
        Reply second = ledger.get(first.json().get("next").stringValue());

        assertThat(all).hasSizeGreaterThan(300).isSorted();
        assertThat(first.header("Link"))
                .isEqualTo("<" + first.json().get("next").stringValue() + ">; rel=\"next\"");
        assertThat(second.json().has("next")).isFalse();
        assertThat(codes(first.items()) + " " + codes(second.items())).isEqualTo(String.join(" ", all));
    }

    @Test
    void areShownWithTheirNamesCodesAndPlaceInTime() {
        JsonNode union = ledger.get("/api/parties/SUN").json();

        assertThat(union.get("code").stringValue()).isEqualTo("SUN");
        assertThat(union.get("kind").stringValue()).isEqualTo("state");
        assertThat(union.get("name").stringValue()).isEqualTo("Soviet Union");
        assertThat(union.get("from").stringValue()).isEqualTo("1917");
        assertThat(union.get("until").stringValue()).isEqualTo("1991-12-26");
        assertThat(union.get("successors").values()).hasSize(15);
        assertThat(union.get("names").toString()).contains("{\"name\":\"СССР\",\"lang\":\"ru\"}");
        assertThat(union.get("codes").toString()).contains("{\"scheme\":\"iso-3166-3\",\"code\":\"SUHH\"}");
        assertThat(union.get("note").stringValue()).contains("fifteen");
        assertThat(ledger.get("/api/parties/AZE").json().has("until")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Azerbaijan, AZE (Azerbaijan)",
        "aze, AZE (Azerbaijan)",
        "Азербайджан, AZE (Azerbaijan)",
        "USSR, SUN (Soviet Union)",
        "Yugoslavia, SCG (Serbia and Montenegro) or YUG (Yugoslavia)"
    })
    void areSuggestedWhereANameIsGivenForACode(String name, String suggested) {
        Reply opened = ledger.post("/api/dossiers", """
                {"parties": ["RUS", "%s"], "subject": "Never opened"}""".formatted(name));

        assertThat(opened.status()).isEqualTo(400);
        assertThat(opened.json().get("type").stringValue()).isEqualTo("/problems/unknown-party");
        assertThat(opened.json().at("/errors/0/pointer").stringValue()).isEqualTo("/parties/1");
        assertThat(opened.json().get("detail").stringValue())
                .contains("did you mean")
                .contains(suggested);
    }

    @Test
    void areNotFoundUnderAnotherName() {
        Reply reply = ledger.get("/api/parties/Russia");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/no-such-party");
        assertThat(reply.json().get("detail").stringValue()).contains("RUS (Russia)");
    }

    @Test
    void areRefusedInAnActOfATimeWhenTheyDidNotExist() {
        Desk.open(ledger, "before-its-time", "AZE", "TUR");

        new Refused(ledger.post("/api/dossiers/before-its-time/acts", Desk.statement("1980-05-01")))
                .with(422, "party-did-not-exist")
                .at("/by/0/party")
                .saying("SUN (Soviet Union)", "1991");
        assertThat(ledger.post("/api/dossiers/before-its-time/acts", Desk.statement("1980-05-01?"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"ITA, USA, 1901", "PRT, USA, 1897", "CHN, USA, 1999-05-07", "AUH, RUS-1721, 1914-07-23"})
    void correspondWhenTheyExisted(String one, String other, String day) {
        Desk desk = Desk.open(ledger, one.toLowerCase(java.util.Locale.ROOT) + "-correspondence", one, other);

        desk.file(Desk.demand("d", day, one, other), Desk.incident("i", day, one, other));

        assertThat(desk.getAcross("/api/open-issues?party=" + other).items()).isNotEmpty();
        assertThat(desk.get("/acts?by=" + one).items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "Галузин, mikhail-galuzin",
        "Galuzin, mikhail-galuzin",
        "QALUZIN, mikhail-galuzin",
        "Yevdokimov, mikhail-yevdokimov",
        "Евдокимов, mikhail-yevdokimov",
        "Rahman Mustafayev, rahman-mustafayev",
        "Rəhman Mustafayev, rahman-mustafayev",
        "Rəhman, rahman-mustafayev",
        "Nobody, ''"
    })
    void havePeopleWhoAreFoundByAnyOfTheirNames(String name, String id) {
        List<JsonNode> found = ledger.get("/api/people?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .items();

        assertThat(String.join(
                        " ",
                        found.stream()
                                .map(person -> person.get("id").stringValue())
                                .toList()))
                .isEqualTo(id);
    }

    @Test
    void havePeopleWithAliasesInTheirLanguageAndScript() {
        JsonNode person = ledger.get("/api/people?q=Galuzin").items().getFirst();

        assertThat(person.get("party").stringValue()).isEqualTo("RUS");
        assertThat(person.get("aliases").toString())
                .contains("{\"name\":\"Mixail Qaluzin\",\"lang\":\"az\",\"script\":\"Latn\"}");
        assertThat(ledger.get("/api/people").items()).hasSize(5);
    }

    private static String codes(List<JsonNode> parties) {
        return String.join(" ", parties.stream().map(PartiesTest::code).toList());
    }

    private static String code(JsonNode party) {
        return Objects.requireNonNull(party.get("code")).stringValue();
    }
}

package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What the registry does to the file itself: it never removes what was recorded before. */
final class RecordKeepingTest {

    private static final String REASON = "{\"reason\": \"of another file\"}";

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    /** A dossier with a demand (1), a statement (2) and the receipt of the demand (3). */
    private static Desk desk(String id) {
        Desk desk = Desk.open(ledger, "keeping-" + id);
        desk.file(
                Desk.demand("d", "2025-11-14", "AZE", "RUS"),
                Desk.statement("2025-11-15"),
                Desk.act("acknowledgement-of-receipt", "RUS", "inReplyTo", "#d"));
        return desk;
    }

    private static Reply post(Desk desk, String path, String json, Integer version) {
        String address = desk.address() + path;
        return version == null ? ledger.post(address, json) : ledger.post(address, json, "If-Match", etag(version));
    }

    private static String etag(int version) {
        return "\"" + version + "\"";
    }

    private static Reply kept(Desk desk, String path, String json, Integer version) {
        Reply reply = post(desk, path, json, version);
        assertThat(reply.status()).as("%s", reply).isEqualTo(201);
        return reply;
    }

    private static JsonNode read(Reply after, Desk desk, String path) {
        return ledger.getAfter(after, desk.address() + path).json();
    }

    private static List<Integer> folios(JsonNode list) {
        return list.get("items").values().stream()
                .map(item -> item.get("folio").intValue())
                .toList();
    }

    @Test
    void correctsNamedFieldsAndKeepsBothVersions() {
        Desk desk = desk("corrected");
        String before = desk.get("/history").items().getLast().get("position").toString();
        Reply corrected = kept(desk, "/acts/1/corrections", """
                {"set": {"on": "2025-11-16", "place": {"name": "Baku"}}, "reason": "misread"}""", 3);

        assertThat(corrected.header("Location")).isEqualTo(desk.address() + "/acts/1");
        assertThat(corrected.header("ETag")).isEqualTo(etag(4));
        assertThat(corrected.json().get("folio").intValue()).isEqualTo(4);
        assertThat(corrected.json().get("version").intValue()).isEqualTo(4);
        assertThat(corrected.json().has("effects")).isTrue();

        JsonNode act = read(corrected, desk, "/acts/1");
        assertThat(act.get("on").stringValue()).isEqualTo("2025-11-16");
        assertThat(act.get("revision").intValue()).isEqualTo(2);
        JsonNode second = act.get("versions").get(1);
        assertThat(second.get("folio").intValue()).isEqualTo(4);
        assertThat(second.get("fields").toString()).isEqualTo("[\"on\",\"place\"]");
        assertThat(second.get("reason").stringValue()).isEqualTo("misread");
        assertThat(act.at("/versions/0/act/on").stringValue()).isEqualTo("2025-11-14");
        assertThat(folios(read(corrected, desk, "/acts"))).containsExactly(2, 1, 3);

        JsonNode then = read(corrected, desk, "/acts/1?asOf=" + before);
        assertThat(then.get("on").stringValue()).isEqualTo("2025-11-14");
        assertThat(then.get("versions")).hasSize(1);
        assertThat(folios(read(corrected, desk, "/acts?asOf=" + before))).containsExactly(1, 2, 3);
    }

    @Test
    void correctsWhatWasCorrectedBefore() {
        Desk desk = desk("corrected-twice");
        kept(desk, "/acts/1/corrections", """
                {"set": {"on": "2025-11-16"}, "reason": "misread"}""", 3);
        Reply again = kept(desk, "/acts/1/corrections", """
                {"set": {"kind": "explanation"}, "reason": "misread"}""", 4);

        JsonNode act = read(again, desk, "/acts/1");
        assertThat(act.get("on").stringValue()).isEqualTo("2025-11-16");
        assertThat(act.get("kind").stringValue()).isEqualTo("explanation");
        assertThat(read(again, desk, "/issues").at("/items/0/demandKind").stringValue())
                .isEqualTo("explanation");
    }

    @Test
    void strikesAnActOutAndLeavesItReadable() {
        Desk desk = desk("struck-out");
        Reply struck = kept(desk, "/acts/2/strike-out", REASON, 3);

        assertThat(folios(read(struck, desk, "/acts"))).containsExactly(1, 3);
        assertThat(folios(read(struck, desk, "/acts?includeStruckOut=true"))).containsExactly(1, 2, 3);
        JsonNode act = read(struck, desk, "/acts/2");
        assertThat(act.at("/struckOut/folio").intValue()).isEqualTo(4);
        assertThat(act.at("/struckOut/reason").stringValue()).isEqualTo("of another file");
        JsonNode dossier = read(struck, desk, "");
        assertThat(dossier.get("acts").intValue()).isEqualTo(2);
        assertThat(dossier.get("version").intValue()).isEqualTo(4);
        assertThat(post(desk, "/acts/2/strike-out", REASON, 4).status()).isEqualTo(409);
    }

    @Test
    void takesAnIssueOffTheListWithTheActThatOpenedIt() {
        Desk desk = desk("issue");
        Reply refused = post(desk, "/acts/1/strike-out", REASON, 3);
        assertThat(refused.status()).as("the receipt replies to it").isEqualTo(409);

        kept(desk, "/acts/3/strike-out", REASON, 3);
        Reply struck = kept(desk, "/acts/1/strike-out", REASON, 4);
        assertThat(struck.json().get("effects")).isNotEmpty();
        assertThat(read(struck, desk, "").get("openIssues").intValue()).isZero();
        assertThat(read(
                                struck,
                                desk,
                                "?asOf=" + desk.get("/history").items().get(3).get("position"))
                        .get("openIssues")
                        .intValue())
                .isOne();
    }

    @Test
    void addsAccountsAndOpinionsAndResolvesNothing() {
        Desk desk = desk("accounts");
        Reply added = kept(desk, "/acts/2/accounts", """
                {"publisher": "Report", "published": "2025-11-21", "lang": "az", "chain": ["Report"],
                 "discrepancies": [{"field": "on", "states": "14 November", "class": "contradiction"},
                                   {"states": "that it was a letter", "class": "wording"}]}""", null);
        assertThat(added.json().get("effects")).isEmpty();
        Reply assessed = kept(desk, "/acts/2/assessments", """
                {"of": [4], "opinion": "the 15th", "reason": "the recording is dated"}""", 4);

        JsonNode account = read(assessed, desk, "/acts/2").at("/accounts/0");
        assertThat(account.get("folio").intValue()).isEqualTo(4);
        assertThat(account.get("publisher").stringValue()).isEqualTo("Report");
        assertThat(account.get("discrepancies")).hasSize(2);
        assertThat(account.at("/assessments/0/folio").intValue()).isEqualTo(5);

        JsonNode items = read(assessed, desk, "/discrepancies").get("items");
        assertThat(items).hasSize(2);
        assertThat(items.get(0).at("/onFile/value").stringValue()).isEqualTo("2025-11-15");
        assertThat(items.get(0).at("/stated/states").stringValue()).isEqualTo("14 November");
        assertThat(items.get(0).at("/stated/account/publisher").stringValue()).isEqualTo("Report");
        assertThat(items.get(0).at("/assessments/0/opinion").stringValue()).isEqualTo("the 15th");
        assertThat(items.get(1).has("field")).isFalse();
        assertThat(read(assessed, desk, "/discrepancies?class=wording").get("items"))
                .hasSize(1);
        assertThat(read(assessed, desk, "/discrepancies?act=1").get("items")).isEmpty();
        assertThat(read(assessed, desk, "/discrepancies?validAt=2025-11-14").get("items"))
                .isEmpty();
    }

    @Test
    void addsAnAccountThatDiffersOnNothing() {
        Desk desk = desk("agreeing");
        Reply added = kept(desk, "/acts/2/accounts", "{\"publisher\": \"Report\"}", null);

        assertThat(read(added, desk, "/acts/2").at("/accounts/0/publisher").stringValue())
                .isEqualTo("Report");
        assertThat(read(added, desk, "/discrepancies").get("items")).isEmpty();
        assertThat(read(added, desk, "/history").get("items")).hasSize(5);
    }

    @Test
    void pagesThroughDiscrepanciesOnceWhileOthersAreAdded() {
        Desk desk = desk("pages");
        String account = """
                {"publisher": "Report", "discrepancies": [{"states": "more", "class": "omission"},
                                                          {"states": "less", "class": "omission"}]}""";
        List<Reply> added = IntStream.range(0, 5)
                .mapToObj(n -> kept(desk, "/acts/2/accounts", account, null))
                .toList();
        JsonNode before = read(added.getLast(), desk, "/discrepancies").get("items");

        List<JsonNode> paged = desk.pages(
                desk.address() + "/discrepancies?limit=3", () -> kept(desk, "/acts/1/accounts", account, null));
        assertThat(paged).containsExactlyElementsOf(before);
    }

    @Test
    void correctsTheCover() {
        Desk desk = desk("cover");
        String before = desk.get("/history").items().getLast().get("position").toString();
        Reply corrected = kept(desk, "/corrections", """
                {"subject": "Əlaqələr", "reason": "to be found"}""", 3);

        assertThat(corrected.header("Location")).isEqualTo(desk.address());
        assertThat(read(corrected, desk, "").get("subject").stringValue()).isEqualTo("Əlaqələr");
        assertThat(read(corrected, desk, "?asOf=" + before).get("subject").stringValue())
                .isEqualTo("Opened for a test");
        assertThat(ledger.getAfter(corrected, "/api/dossiers?q=%C9%99laq%C9%99l%C9%99r")
                        .items())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /acts/1/corrections | {"set": {"on": "2025-11-16"}, "reason": "x"}
            /acts/1/strike-out  | {"reason": "x"}
            /corrections        | {"subject": "x", "reason": "x"}
            """)
    void saysWhichVersionItIsAbout(String path, String json) {
        Desk desk = desk("version" + path.replace('/', '-'));

        assertThat(post(desk, path, json, null).status()).isEqualTo(428);
        assertThat(post(desk, path, json, 2).status()).isEqualTo(412);
        assertThat(post(desk, path, json, 7).status()).isEqualTo(412);
        assertThat(post(desk, path, json, 3).status()).isIn(201, 409);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            /acts/1/corrections | {"reason": "x"}                                          | 400 | /set
            /acts/1/corrections | {"set": {"on": "2025-11-16"}}                            | 400 | /reason
            /acts/1/corrections | {"set": {"on": "16.11.2025"}, "reason": "x"}             | 400 | /set/on
            /acts/1/corrections | {"set": {}, "reason": "x"}                               | 422 | /set
            /acts/1/corrections | {"set": {"about": ["#a9"]}, "reason": "x"}               | 422 | /set/about/0
            /acts/1/corrections | {"set": {"about": [77]}, "reason": "x"}                  | 409 | /set/about/0
            /acts/1/corrections | {"set": [], "reason": "x"}                               | 400 | /set
            /acts/1/corrections | {"sett": {}, "reason": "x"}                              | 400 | /sett
            /acts/1/strike-out  | {}                                                       | 400 | /reason
            /acts/1/accounts    | {}                                                       | 400 | /publisher
            /acts/1/accounts    | {"publisher": "x", "by": "y"}                            | 400 | /by
            /acts/1/accounts    | {"publisher": "x", "url": "y"}                           | 400 | /url
            /acts/1/accounts    | {"publisher": "x", "discrepancies": [null]}              | 400 | /discrepancies
            /acts/1/accounts    | {"publisher": "x", "discrepancies": [{"states": "y"}]}   | 400 | /discrepancies/0/class
            /acts/1/accounts    | {"publisher": "x", "discrepancies": [{"field": "colour", "states": "y", "class": "wording"}]} | 409 | /discrepancies/0/field
            /acts/1/assessments | {"opinion": "x", "reason": "y"}                          | 400 | /of
            /acts/1/assessments | {"of": [2], "opinion": "x", "reason": "y"}               | 409 | /of/0
            /acts/1/assessments | {"of": ["#a"], "opinion": "x", "reason": "y"}            | 400 | /of/0
            /acts/1/assessments | {"of": [2], "reason": "y"}                               | 400 | /opinion
            /acts/9/corrections | {"set": {"on": "2025-11-16"}, "reason": "x"}             | 404 | ~~
            /acts/0/accounts    | {"publisher": "x"}                                       | 404 | ~~
            /corrections        | {"reason": "x"}                                          | 400 | /subject
            """)
    void pointsToWhatIsWrong(String path, String json, int status, String pointer) {
        Desk desk = Desk.open(ledger, "keeping-wrong-" + Integer.toHexString((path + json).hashCode()));
        desk.file(Desk.demand("d", "2025-11-14", "AZE", "RUS"), Desk.statement("2025-11-15"));

        Reply refused = post(desk, path, json, 2);
        assertThat(refused.status()).as("%s", refused).isEqualTo(status);
        assertThat(refused.json().at("/errors/0/pointer").asString("")).isEqualTo(pointer);
        assertThat(desk.get("/history").items()).hasSize(3);
    }

    @Test
    void isReadAsOfWhenTheDossierHadBeenOpenedOnly() {
        Desk desk = desk("before");
        for (String path : List.of("", "/acts", "/acts/1", "/discrepancies", "/missing-papers", "/unanswered-papers")) {
            assertThat(desk.get(path + "?asOf=0").status()).as(path).isEqualTo(404);
            assertThat(desk.get(path + "?asOf=0&colour=red").status()).as(path).isEqualTo(400);
            assertThat(ledger.get("/api/dossiers/none" + path).status())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(desk.get("/acts/2?validAt=2025-11-14").status()).isEqualTo(404);
    }
}

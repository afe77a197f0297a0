package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Acts above one's clearance, in dossiers that one may see and in others. */
final class MarkingsTest {

    private static final String SECRET = ", \"marking\": {\"classification\": \"SECRET\"}";

    @AutoClose
    static RunningLedger ledger;

    private static Voice desk;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        desk = ledger.newUser("markings-desk", "desk-officer");
        ledger.clear("markings-desk", "confidential");
    }

    /** A dossier with an incident at folio 1 and a regret at folio 2. */
    private static String dossier(String id, String marking) {
        assertThat(ledger.post("/api/dossiers", """
                        {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Marked"}""".formatted(id)).status()).isEqualTo(201);
        ledger.grant("markings-desk", id);
        Reply filed = ledger.post("/api/dossiers/" + id + "/filings", """
                {"acts": [
                  {"type": "incident", "label": "a", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                   "victim": {"party": "AZE"}},
                  {"type": "expression-of-regret", "about": ["#a"], "by": [{"party": "RUS"}], "on": "2025-11-21"%s}]}""".formatted(marking));
        assertThat(filed.status()).as(filed.toString()).isEqualTo(201);
        return filed.header("Ledger-Position");
    }

    private static Reply after(String position, String path) {
        return desk.get(path, "Ledger-Position", position);
    }

    @Test
    void leaveIssuesAsTheyAreByWhatIsSeenAndSaySo() {
        String position = dossier("marked-issue", SECRET);
        Reply whole = ledger.get("/api/dossiers/marked-issue/issues", "Ledger-Position", position);
        assertThat(whole.items().getFirst().get("status").stringValue()).isEqualTo("answered");
        assertThat(whole.json().has("partial")).isFalse();
        assertThat(whole.headers().firstValue("Ledger-Partial")).isEmpty();

        Reply part = after(position, "/api/dossiers/marked-issue/issues");
        assertThat(part.items().getFirst().get("status").stringValue()).isEqualTo("open");
        assertThat(part.items().getFirst().get("partial").booleanValue()).isTrue();
        assertThat(part.json().get("partial").booleanValue()).isTrue();
        assertThat(part.header("Ledger-Partial")).isEqualTo("true");
        assertThat(after(position, "/api/open-issues?dossier=marked-issue")
                        .items()
                        .getFirst()
                        .get("partial")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void withholdTheActAsIfThereWereNone() {
        String position = dossier("marked-act", SECRET);
        Reply withheld = after(position, "/api/dossiers/marked-act/acts/2");
        Reply none = after(position, "/api/dossiers/marked-act/acts/7");
        assertThat(withheld.status()).isEqualTo(404);
        assertThat(withheld.json().get("detail").stringValue())
                .isEqualTo(none.json().get("detail").stringValue().replace("Folio 7", "Folio 2"));
        assertThat(desk.post("/api/dossiers/marked-act/acts/2/accounts", """
                        {"publisher": "News", "url": "https://example.org/1", "lang": "en"}""").status())
                .isEqualTo(404);
        assertThat(after(position, "/api/dossiers/marked-act/acts").items()).hasSize(1);
        Reply shown = after(position, "/api/dossiers/marked-act");
        assertThat(shown.json().get("acts").intValue()).isEqualTo(1);
        assertThat(shown.json().get("lastAct").intValue()).isEqualTo(1);
        assertThat(shown.json().get("openIssues").intValue()).isEqualTo(1);
        assertThat(desk.get("/api/dossiers/marked-act/history").items()).hasSize(2);
        assertThat(desk.get("/api/events?dossier=marked-act").items()).hasSize(2);
    }

    @Test
    void giveAnAnswerAnETagOfItsOwnByWhichWritesAreStillMade() {
        String position = dossier("marked-tag", SECRET);
        String whole = ledger.get("/api/dossiers/marked-tag", "Ledger-Position", position)
                .header("ETag");
        String part = after(position, "/api/dossiers/marked-tag").header("ETag");
        assertThat(whole).isEqualTo("\"2\"");
        assertThat(part).matches("\"2-[0-9a-f]{8}\"");
        assertThat(desk.get("/api/dossiers/marked-tag", "If-None-Match", whole).status())
                .isEqualTo(200);
        assertThat(desk.get("/api/dossiers/marked-tag", "If-None-Match", part).status())
                .isEqualTo(304);
        assertThat(desk.post("/api/dossiers/marked-tag/acts", """
                        {"type": "public-statement", "by": [{"party": "RUS"}]}""", "If-Match", part)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void areTakenAwayForAllTimesAtOnce() {
        String marked = dossier("marked-once", SECRET);
        assertThat(after(marked, "/api/dossiers/marked-once/acts?asOf=" + marked)
                        .items())
                .hasSize(1);
        Reply corrected = ledger.post("/api/dossiers/marked-once/acts/2/corrections", """
                {"set": {"marking": null}, "reason": "declassified"}""", "If-Match", "\"2\"");
        assertThat(corrected.status()).as(corrected.toString()).isEqualTo(201);
        String position = corrected.header("Ledger-Position");
        Reply now = after(position, "/api/dossiers/marked-once/issues");
        assertThat(now.items().getFirst().get("status").stringValue()).isEqualTo("answered");
        assertThat(now.json().has("partial")).isFalse();
        Reply then = after(position, "/api/dossiers/marked-once/issues?asOf=" + marked);
        assertThat(then.items().getFirst().get("status").stringValue()).isEqualTo("answered");
        assertThat(after(position, "/api/dossiers/marked-once/acts?asOf=" + marked)
                        .items())
                .hasSize(2);
    }

    @Test
    void areLaidForAllTimesAtOnce() {
        String open = dossier("marked-late", "");
        assertThat(after(open, "/api/dossiers/marked-late/acts").items()).hasSize(2);
        Reply corrected = ledger.post("/api/dossiers/marked-late/acts/2/corrections", """
                {"set": {"marking": {"classification": "top secret"}}, "reason": "was to be marked"}""", "If-Match", "\"2\"");
        String position = corrected.header("Ledger-Position");
        assertThat(after(position, "/api/dossiers/marked-late/acts?asOf=" + open)
                        .items())
                .hasSize(1);
        assertThat(after(position, "/api/dossiers/marked-late/issues?asOf=" + open)
                        .items()
                        .getFirst()
                        .get("status")
                        .stringValue())
                .isEqualTo("open");
        assertThat(after(position, "/api/dossiers/marked-late/history").items()).hasSize(2);
    }

    @Test
    void areOfTheScheme() {
        dossier("marked-oddly", "");
        Reply refused = ledger.post("/api/dossiers/marked-oddly/acts", """
                {"type": "public-statement", "by": [{"party": "RUS"}], "marking": {"classification": "Cosmic"}}""");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("/problems/marking-is-of-the-scheme");
        assertThat(refused.json().get("errors").get(0).get("pointer").stringValue())
                .isEqualTo("/marking");
    }

    @Test
    void doNotShowInWhatAWriteIsAnswered() {
        dossier("marked-write", SECRET);
        Reply filed = desk.post("/api/dossiers/marked-write/acts", """
                {"type": "expression-of-regret", "about": [1], "by": [{"party": "RUS"}], "on": "2025-11-22"}""");
        assertThat(filed.json().get("effects").get(0).get("from").stringValue()).isEqualTo("open");
        assertThat(filed.json().get("partial").booleanValue()).isTrue();
    }

    @Test
    void ofADossierAreNotNeededForOneThatIsNotGrantedToAnswerAsNone() {
        ledger.post("/api/dossiers", """
                {"id": "marked-away", "parties": ["AZE", "RUS"], "subject": "Elsewhere"}""");
        for (String path : new String[] {"", "/acts", "/history", "/issues", "/acts/1"}) {
            Reply away = desk.get("/api/dossiers/marked-away" + path);
            Reply none = desk.get("/api/dossiers/marked-nowhere" + path);
            assertThat(away.status()).isEqualTo(404);
            assertThat(away.json().get("detail").stringValue().replace("away", "nowhere"))
                    .isEqualTo(none.json().get("detail").stringValue());
        }
    }

    @Test
    void leaveItToTheLedgerToNameADossierOfWhoDoesNotSeeAll() {
        Voice clerk = ledger.newUser("markings-clerk", "registrar");
        Reply chosen = clerk.post("/api/dossiers", """
                {"id": "markings-chosen", "parties": ["AZE", "RUS"], "subject": "Mine"}""");
        assertThat(chosen.status()).isEqualTo(422);
        assertThat(chosen.json().get("type").stringValue()).isEqualTo("/problems/id-is-given");
        Reply opened = clerk.post("/api/dossiers", """
                {"parties": ["AZE", "RUS"], "subject": "Mine"}""");
        assertThat(opened.status()).isEqualTo(201);
        String address = opened.header("Location");
        assertThat(address).matches("/api/dossiers/aze-rus-[0-9a-f]{16}");
        assertThat(clerk.get(address, "Ledger-Position", opened.header("Ledger-Position"))
                        .status())
                .isEqualTo(200);
        assertThat(desk.get(address).status()).isEqualTo(404);
    }
}

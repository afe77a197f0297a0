package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An act as a page by itself. */
final class ActPageTest {

    private static final String KEPT = "/dossiers/act-kept";

    @AutoClose
    static RunningLedger ledger;

    /** Who may see the dossier, but nothing in it that is marked. */
    static Voice officer;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        KeptFile.open(ledger, "act-kept");
        officer = ledger.newUser("act-officer", "desk-officer");
        ledger.grant("act-officer", "act-marked");
        ledger.post("/api/dossiers", """
                {"id": "act-marked", "parties": ["AZE", "RUS"], "subject": "Acts, marked"}""");
        Reply filed = ledger.post("/api/dossiers/act-marked/filings", """
                {"acts": [
                  {"type": "demand", "kind": "information", "label": "d", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}]},
                  {"type": "explanation", "answers": ["#d"], "by": [{"party": "RUS"}], "to": [{"party": "AZE"}],
                   "text": [{"lang": "en", "value": "what is withheld"}], "marking": {"classification": "secret"}}]}""");
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        for (String list : new String[] {"acts", "issues"}) {
            assertThat(ledger.getAfter(filed, "/api/dossiers/act-marked/" + list)
                            .status())
                    .isEqualTo(200);
        }
    }

    private static String act(int folio) {
        Reply page = ledger.get(KEPT + "/acts/" + folio);
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text()).doesNotContain("??", "<script>", "<style", " style=", " onclick");
        return page.text();
    }

    private static int count(String page, String words) {
        return page.split(words, -1).length - 1;
    }

    @Test
    void leadsToOthersInADossierWhoseIdCouldBeReadAsAnAnswer() {
        ledger.post("/api/dossiers", """
                {"id": "no", "parties": ["AZE", "RUS"], "subject": "Called no"}""");
        Reply filed = ledger.post("/api/dossiers/no/filings", """
                {"acts": [
                  {"type": "demand", "kind": "information", "label": "d", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}]},
                  {"type": "explanation", "answers": ["#d"], "by": [{"party": "RUS"}], "to": [{"party": "AZE"}]}]}""");
        ledger.getAfter(filed, "/api/dossiers/no/acts");

        assertThat(ledger.get("/dossiers/no/acts/2").text())
                .contains("<span>answers</span>", "href=\"/dossiers/no/acts/1\"")
                .doesNotContain("#folio-");
        assertThat(ledger.get("/dossiers/no").text()).contains("href=\"#folio-1\"", "href=\"#folio-2\"");
    }

    @Test
    void holdsWhatWasFiledBesidesWhatIsTold() {
        assertThat(act(1))
                .containsPattern(
                        "<span>numbers and dates</span></dt>"
                                + "<dd>\\s*<ul class=\"chancery-value\">\\s*<li>ours \\(number: 11/2025; date on the paper: 2025-11-14\\)</li>");
        assertThat(ledger.get(KEPT + "/acts/3", "Accept-Language", "fr").text())
                .contains("<li>date: 2025-11-21; ", "<li>nom: Baku</li>")
                .contains("<dd>azerbaïdjanais</dd>");
    }

    @Test
    void showsWhatTheChronologyShowsOfIt() {
        assertThat(act(3))
                .contains("Demand", "an investigation", "no. 3", "2025-11-15", "Baku", "Araşdırma xahiş edilir")
                .containsPattern("<blockquote lang=\"az\"")
                .contains("carried by", "href=\"" + KEPT + "/acts/1\"");
        assertThat(ledger.get(KEPT).text()).contains("href=\"" + KEPT + "/acts/3\"");
    }

    @Test
    void showsEveryAccountWithWhereItDiffersAndWhatWasThoughtOfThat() {
        assertThat(act(3))
                .contains("Trend", "https://trend.example/1", "the Ministry", "Filed with the act")
                .containsPattern("<cite lang=\"az\">Not Araşdırma</cite>")
                .contains(
                        "Added as no. 7", "asked &lt;on&gt; the 16th", "contradiction", "the act as a whole", "wording")
                .contains("the 15th", "the note is dated", "No. 8, recorded at");
        assertThat(act(1)).contains("No source is on file for it.");
    }

    @Test
    void showsItsVersionsSideBySideAndSaysInWordsWhatChanged() {
        String page = act(3);

        assertThat(page)
                .contains("Version 1, no. 3", "Version 2, no. 5", "Version 3, no. 6")
                .contains("misread &lt;it&gt;", "from the copy")
                .contains("<td class=\"govuk-table__cell\">registrar</td>")
                .containsPattern("<li lang=\"az\">Araşdırma &lt;tələb&gt; edilir</li>")
                .contains("<li>2025-11-14</li>", "<li>2025-11-15</li>", "<li>name: Baku</li>");
        assertThat(count(page, ">changed</strong>")).isEqualTo(3);
        assertThat(act(1)).doesNotContain("Version 1");
    }

    @Test
    void showsTheIssueThatItOpenedAsItStandsNow() {
        assertThat(act(3)).contains("The issue that it opened", "Claimant", "due by 2025-11-21", "overdue");
        assertThat(act(1)).doesNotContain("The issue that it opened");
        assertThat(ledger.get("/dossiers/act-marked/acts/1").text()).contains("Answered", "answered by");
        assertThat(officer.get("/dossiers/act-marked/acts/1").text())
                .contains("The issue that it opened", ">Open</span>")
                .doesNotContain("Answered", "answered by");
    }

    @Test
    void staysReadableWhereItWasStruckOut() {
        assertThat(act(4)).contains("Struck out as no. 9", "of another file", "Public statement", "struck out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5", "9", "10", "-1"})
    void isNotThereWhereAFolioIsNoAct(String folio) {
        Reply page = ledger.get(KEPT + "/acts/" + folio);

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("There is no such act in this dossier.");
    }

    @Test
    void isNotThereForWhomItIsWithheld() {
        Reply withheld = officer.get("/dossiers/act-marked/acts/2");
        Reply none = officer.get("/dossiers/act-marked/acts/77");

        assertThat(withheld.status()).isEqualTo(404);
        assertThat(numberless(withheld).replace("acts/2", "acts/77")).isEqualTo(numberless(none));
        assertThat(officer.get("/dossiers/act-marked/acts/1").header("Ledger-Partial"))
                .isEqualTo("true");
        assertThat(officer.get(KEPT + "/acts/1").text()).contains("There is no such dossier.");
    }

    private static String numberless(Reply page) {
        return page.text().replaceAll("<code>[^<]*</code>", "");
    }

    @Test
    void saysWhereItsFolioIsNone() {
        assertThat(ledger.get(KEPT + "/acts/first").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fr"})
    void isInEveryLanguage(String language) {
        for (int folio : new int[] {1, 3, 4}) {
            assertThat(ledger.get(KEPT + "/acts/" + folio, "Accept-Language", language)
                            .text())
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("??", "Recorded by", "Accounts");
        }
    }
}

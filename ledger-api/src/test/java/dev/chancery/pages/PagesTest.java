package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Pages as they come over HTTP; how they are used is tested in a browser (BrowserTest). */
final class PagesTest {

    @AutoClose
    static RunningLedger ledger;

    /** Who sees one dossier of the two, and in it what is not secret. */
    static Voice officer;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        officer = ledger.newUser("pages-officer", "desk-officer");
        ledger.grant("pages-officer", "pages-mine");
        Reply filed = null;
        for (String dossier : new String[] {"pages-mine", "pages-hidden"}) {
            ledger.post("/api/dossiers", """
                    {"id": "%s", "parties": ["AZE", "RUS"], "subject": "Pages <of> %1$s", "description": "Read as pages"}""".formatted(dossier));
            filed = ledger.post("/api/dossiers/" + dossier + "/filings", """
                    {"acts": [
                      {"type": "incident", "label": "i", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                       "victim": {"party": "AZE"}, "place": {"name": "Kyiv"}},
                      {"type": "demand", "kind": "investigation", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}],
                       "about": ["#i"], "text": [{"lang": "az", "value": "Tələb <edilir>"}]},
                      {"type": "demand", "kind": "apology", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}],
                       "about": ["#i"], "text": [{"lang": "en", "value": "what is withheld"}],
                       "marking": {"classification": "secret"}}]}""");
            assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        }
        assertThat(ledger.getAfter(filed, "/api/open-issues").status()).isEqualTo(200);
        assertThat(ledger.getAfter(filed, "/api/dossiers").status()).isEqualTo(200);
    }

    @Test
    void listDossiersWithWhatIsOpen() {
        Reply page = ledger.get("/dossiers?party=Azerbaijan&q=pages-mine");

        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.text())
                .contains("Pages &lt;of&gt; pages-mine", "Azerbaijan", "Russia")
                .containsPattern("numeric\">3</td>")
                .doesNotContain("pages-hidden", "??");
    }

    @Test
    void showADossierWithItsActsInOrder() {
        String page = ledger.get("/dossiers/pages-mine").text();

        assertThat(page)
                .contains(
                        "Open issues: 3.",
                        "<blockquote lang=\"az\"",
                        "Tələb &lt;edilir&gt;",
                        "what is withheld",
                        "Kyiv")
                .contains("href=\"#folio-1\"")
                .doesNotContain("??");
        assertThat(page.indexOf("folio-1\"")).isLessThan(page.indexOf("folio-2\""));
    }

    @Test
    void drawTheSameActAnewInAnotherDossierAndAnotherLanguage() {
        String english = ledger.get("/dossiers/pages-mine").text();
        String other = ledger.get("/dossiers/pages-hidden").text();
        String russian =
                ledger.get("/dossiers/pages-mine", "Accept-Language", "ru").text();

        assertThat(english)
                .contains("href=\"/dossiers/pages-mine/acts/1\">no. 1</a>")
                .doesNotContain("pages-hidden");
        assertThat(other)
                .contains("href=\"/dossiers/pages-hidden/acts/1\">no. 1</a>")
                .doesNotContain("pages-mine");
        assertThat(russian)
                .contains("href=\"/dossiers/pages-mine/acts/1\">№ 1</a>")
                .doesNotContain(">no. 1<");
        assertThat(ledger.get("/dossiers/pages-mine").text()).contains(">no. 1</a>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dossiers/pages-mine",
                "/dossiers/pages-mine?order=recorded",
                "/dossiers/pages-mine/acts/2",
                "/dossiers/pages-mine/replay?folio=2",
                "/dossiers/pages-mine/compare?from=1&to=3",
                "/dossiers/pages-mine/positions",
                "/dossiers/pages-mine/papers",
                "/dossiers/pages-mine/print",
                "/dossiers/pages-mine/trail",
                "/dossiers/pages-mine/acts/2/correct",
                "/dossiers/pages-mine/acts/2/strike-out",
                "/dossiers?q=pages-mine",
                "/issues?claimant=AZE"
            })
    void drawNoPartTwice(String page) {
        DrawnParts parts = ledger.part(SpringTemplateEngine.class).getDialects().stream()
                .filter(DrawnParts.class::isInstance)
                .map(DrawnParts.class::cast)
                .findFirst()
                .orElseThrow();
        String first = ledger.get(page).text();
        long drawn = parts.drawn();

        assertThat(first).hasSizeGreaterThan(1_000);
        ledger.get(page);
        assertThat(parts.drawn()).isEqualTo(drawn);
    }

    @Test
    void areSentWhole() {
        Reply page = ledger.get("/dossiers/pages-mine");

        assertThat(page.header("Content-Length"))
                .isEqualTo(String.valueOf(page.text().getBytes(StandardCharsets.UTF_8).length));
    }

    @Test
    void showHowALongTextBeginsAndWhereItGoesOn() {
        ledger.post("/api/dossiers", """
                {"id": "pages-long", "parties": ["AZE", "RUS"], "subject": "Much was said"}""");
        Reply filed = ledger.post("/api/dossiers/pages-long/filings", """
                {"acts": [{"type": "public-statement", "on": "2025-11-14", "by": [{"party": "AZE"}],
                 "text": [{"lang": "en", "value": "The beginning. %sThe end."}]}]}""".formatted("Of the embassy. ".repeat(80)));
        assertThat(ledger.getAfter(filed, "/api/dossiers/pages-long/acts/1").status())
                .isEqualTo(200);
        assertThat(ledger.getAfter(filed, "/api/open-issues").status()).isEqualTo(200);

        assertThat(ledger.get("/dossiers/pages-long").text())
                .contains("The beginning. Of the embassy.", " …</blockquote>", "/acts/1\">the whole text</a>")
                .doesNotContain("The end.");
        assertThat(ledger.get("/dossiers/pages-long/acts/1").text()).contains("The end.");
        assertThat(ledger.get("/dossiers/pages-long/print").text())
                .contains("The end.")
                .doesNotContain("the whole text");
    }

    @Test
    void sayOfADossierWhatIsOpenAndWhoIsToMove() {
        String page = ledger.get("/dossiers/pages-mine").text();

        assertThat(page)
                .containsPattern("Next to move:</span>\\s*<strong><span>Russia</span></strong> \\(<span>3</span>\\)\\.")
                .containsPattern("<span>Demand</span>: <span>an investigation</span>,\\s*"
                        + "<a class=\"govuk-link chancery-folio\" href=\"/dossiers/pages-mine/acts/2\">no. 2</a>");
        assertThat(officer.get("/dossiers/pages-mine").text())
                .containsPattern("<strong><span>Russia</span></strong> \\(<span>2</span>\\)\\.");
    }

    @Test
    void showADossierAsItWasAndWhatAnEntryChanged() {
        String within = ledger.get("/dossiers/pages-mine/replay?folio=1").text();
        assertThat(within)
                .as("a filing takes effect with its last entry")
                .contains("Folio 1 of 3", "chancery-act--marked", "Nothing is open.", "It changed no issue")
                .doesNotContain("Tələb", "??");
        assertThat(ledger.get("/dossiers/pages-mine/replay?folio=3").text())
                .contains("Folio 3 of 3", "not there", "Open issues: 3.", "what is withheld");
        assertThat(ledger.get("/dossiers/pages-mine/replay?folio=0").text()).contains("Nothing is open.");
        assertThat(ledger.get("/dossiers/pages-mine/replay").text()).contains("Folio 3 of 3");

        assertThat(officer.get("/dossiers/pages-mine/replay?folio=3").text())
                .as("a folio that is withheld is passed over")
                .contains("Folio 2 of 3", "Open issues: 2.")
                .doesNotContain("what is withheld", "rel=\"next\"");
    }

    @Test
    void showNobodyMoreThanCallsDo() {
        Reply list = officer.get("/dossiers");
        assertThat(list.text()).contains("pages-mine").doesNotContain("pages-hidden");
        assertThat(list.header("Ledger-Partial")).isEqualTo("true");
        Reply mine = officer.get("/dossiers/pages-mine");
        assertThat(mine.text()).contains("Open issues: 2.").doesNotContain("what is withheld", "apology");
        assertThat(officer.get("/issues").text()).contains("pages-mine").doesNotContain("pages-hidden", "an apology");

        Reply hidden = officer.get("/dossiers/pages-hidden");
        Reply none = officer.get("/dossiers/pages-absent");
        assertThat(hidden.status()).isEqualTo(404);
        assertThat(numberless(hidden).replace("pages-hidden", "pages-absent")).isEqualTo(numberless(none));
    }

    private static String numberless(Reply page) {
        return page.text().replaceAll("<code>[^<]*</code>", "");
    }

    @Test
    void areForThoseWhoMayRead() {
        ledger.newUser("pages-administrator", "administrator");
        Reply page = ledger.as("pages-administrator").get("/dossiers");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("This page is not for your role.");
        assertThat(ledger.send(ledger.toAsNobody("/dossiers")).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({"en,Dossiers,Azerbaijan", "az,İşlər,Azərbaycan", "ru,Дела,Азербайджан", "fr,Dossiers,Azerbaïdjan"})
    void areInTheLanguageThatTheBrowserAsksFor(String language, String title, String party) {
        String page = ledger.get("/dossiers?q=pages-mine", "Accept-Language", "de, " + language + ";q=0.8, en;q=0.5")
                .text();

        assertThat(page).contains("<html lang=\"" + language + "\"", ">" + title + "</h1>", ">" + party + "</span>");
    }

    @Test
    void areInEnglishWhereNoneOfTheirLanguagesIsAskedFor() {
        assertThat(ledger.get("/dossiers", "Accept-Language", "de").text()).contains("<html lang=\"en\"");
        assertThat(ledger.get("/dossiers").text()).contains("<html lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dossiers/pages-mine?year=0",
                "/dossiers/pages-mine?year=20000",
                "/dossiers/pages-mine?year=soon",
                "/dossiers/pages-mine?order=sideways",
                "/dossiers/pages-mine?cursor=none",
                "/dossiers?cursor=none",
                "/dossiers/pages-mine/replay?folio=4",
                "/dossiers/pages-mine/replay?folio=-1",
                "/dossiers/pages-mine/replay?folio=first",
                "/dossiers/pages-mine/replay?on=2001-01-01",
                "/dossiers/pages-mine/replay?on=yesterday",
                "/dossiers?unknown=1",
                "/issues?kind=none",
                "/issues?status=settling",
                "/issues?sort=none",
                "/issues?contested=perhaps"
            })
    void sayInAPageWhatIsWrongWithTheirAddress(String address) {
        Reply page = ledger.get(address);

        assertThat(page.status()).as("%s", page).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).contains("<h1").doesNotContain("dev.chancery", "??");
    }

    @Test
    void askAgainWhereItIsNotClearWhichPartyIsMeant() {
        Reply several = ledger.get("/dossiers?party=Saint");
        assertThat(several.status()).isEqualTo(400);
        assertThat(several.text()).contains("KNA", "value=\"Saint\"", "govuk-error-message");

        Reply none = ledger.get("/issues?claimant=Atlantis");
        assertThat(none.status()).isEqualTo(400);
        assertThat(none.text()).contains("No party goes by that name.", "value=\"Atlantis\"");
    }

    @Test
    void areEnteredInTheAccessLog() {
        ledger.newUser("pages-auditor", "auditor");
        officer.get("/dossiers/pages-mine");

        assertThat(ledger.as("pages-auditor")
                        .get("/api/access-log?subject=pages-officer&dossier=pages-mine")
                        .items())
                .anySatisfy(entry -> assertThat(entry.get("call").stringValue()).isEqualTo("dossierPage"));
    }

    @Test
    void holdNothingInline() {
        for (String path : new String[] {"/", "/login", "/dossiers", "/dossiers/pages-mine", "/issues"}) {
            assertThat(ledger.get(path).text())
                    .as(path)
                    .doesNotContain("<style", " style=", " onclick")
                    .doesNotContainPattern("<script(?! src=\"/)");
        }
    }
}

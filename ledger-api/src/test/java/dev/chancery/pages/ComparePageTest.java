package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.KyivCase;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed in a dossier between two moments, as a page. */
final class ComparePageTest {

    private static final String MARKED = "/dossiers/compare-marked/compare";
    private static final String KEPT = "/dossiers/compare-kept/compare";
    private static final String KYIV = "/dossiers/compare-kyiv/compare";

    private static final Pattern NEXT = Pattern.compile("<a[^>]*govuk-pagination__link[^>]*href=\"([^\"]*)\"");

    @AutoClose
    static RunningLedger ledger;

    /** Who may see the dossier, but nothing in it that is marked. */
    static Voice officer;

    /** An incident (1) and a demand (2), a demand that is secret (3), and the answer to the former (4). */
    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        officer = ledger.newUser("compare-officer", "desk-officer");
        ledger.grant("compare-officer", "compare-marked");
        KeptFile.open(ledger, "compare-kept");
        KyivCase.whole(ledger, "compare-kyiv");
        ledger.post("/api/dossiers", """
                {"id": "compare-marked", "parties": ["AZE", "RUS"], "subject": "Compared"}""");
        file("""
                {"type": "incident", "label": "i", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                 "victim": {"party": "AZE"}},
                {"type": "demand", "kind": "investigation", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "about": ["#i"]}""");
        file("""
                {"type": "demand", "kind": "apology", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "about": [1],
                 "marking": {"classification": "secret"}}""");
        Reply last = file("""
                {"type": "explanation", "on": "2025-11-21", "answers": [2], "by": [{"party": "RUS"}], "to": [{"party": "AZE"}]}""");
        for (String dossier : List.of("compare-marked", "compare-kyiv")) {
            for (String list : List.of("acts", "issues", "positions")) {
                assertThat(ledger.getAfter(last, "/api/dossiers/" + dossier + "/" + list)
                                .status())
                        .isEqualTo(200);
            }
        }
    }

    private static Reply file(String acts) {
        Reply filed = ledger.post("/api/dossiers/compare-marked/filings", "{\"acts\": [" + acts + "]}");
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        return filed;
    }

    private static String words(Reply page) {
        assertThat(page.status()).as("%s", page).isEqualTo(200);
        assertThat(page.text()).doesNotContain("??", "<script>", "<style", " style=", " onclick");
        return words(page.text());
    }

    private static String words(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    @Test
    void isOfTheLastFilingUntilNowWhereNothingElseIsAsked() {
        assertThat(words(ledger.get(MARKED)))
                .contains("no. 3 (", "→ no. 4 (")
                .contains("Open issues before 3 Open issues after 3")
                .contains("Demand : an investigation , no. 2 Open Answered , in part changed , no. 4")
                .contains("4 Explanation , Russia , 2025-11-21");
        assertThat(words(ledger.get(MARKED + "?from=&to=2")))
                .as("of the last until then")
                .contains("no. 0 (", "→ no. 2 (", "1 Incident", "2 Demand , Azerbaijan , undated")
                .contains("no. 2 not there Open opened , no. 2");
    }

    @Test
    void saysWhoRecordedWhatToWhomTheAuditTrailIsOpen() {
        assertThat(words(ledger.get(MARKED))).contains("Recorded at Recorded by", "UTC registrar");
        assertThat(words(officer.get(MARKED))).contains("Recorded at").doesNotContain("Recorded by", "UTC registrar");
    }

    @Test
    void passesOverWhatIsWithheld() {
        assertThat(words(ledger.get(MARKED + "?from=2&to=3")))
                .contains("an apology , no. 3 not there Open opened", "3 Demand");
        Reply between = officer.get(MARKED + "?from=2&to=3");
        assertThat(between.header("Ledger-Partial")).isEqualTo("true");
        assertThat(words(between))
                .contains("no. 2 (", "→ no. 2 (", "Nothing that you may see was recorded in between.")
                .contains("No issue that you may see was changed.", "Open issues before 2 Open issues after 2")
                .doesNotContain("apology");
        assertThat(words(officer.get(MARKED + "?from=0")))
                .contains("1 Incident", "2 Demand", "4 Explanation", "Open issues before 0 Open issues after 2")
                .doesNotContain("apology", "no. 3");
    }

    @Test
    void passesOverManyThatAreWithheld() {
        String statement = "{\"type\": \"public-statement\", \"by\": [{\"party\": \"AZE\"}]%s}";
        String secret = statement.formatted(", \"marking\": {\"classification\": \"secret\"}");
        ledger.post("/api/dossiers", """
                {"id": "compare-secrets", "parties": ["AZE", "RUS"], "subject": "Mostly secret"}""");
        ledger.grant("compare-officer", "compare-secrets");
        Reply filed = ledger.post(
                "/api/dossiers/compare-secrets/filings",
                Stream.of(
                                Stream.of(statement.formatted("")),
                                Stream.generate(() -> secret).limit(120),
                                Stream.of(statement.formatted("")))
                        .flatMap(acts -> acts)
                        .collect(Collectors.joining(", ", "{\"acts\": [", "]}")));
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        ledger.getAfter(filed, "/api/dossiers/compare-secrets/acts");

        assertThat(officer.get("/dossiers/compare-secrets/replay?folio=1").text())
                .containsPattern("rel=\"next\" href=\"[^\"]*folio=122\"");
        assertThat(officer.get("/dossiers/compare-secrets/replay?folio=122").text())
                .containsPattern("rel=\"prev\" href=\"[^\"]*folio=1\"");
        assertThat(words(officer.get("/dossiers/compare-secrets/compare?from=0&to=121")))
                .contains("no. 0 (", "→ no. 1 (", "1 Public statement")
                .doesNotContain("2 Public statement");
        assertThat(words(officer.get("/dossiers/compare-secrets/compare?from=1&to=122")))
                .contains("no. 1 (", "→ no. 122 (", "122 Public statement")
                .doesNotContain(" 1 Public statement", "121 Public statement");
    }

    @Test
    void takesADayForTheFolioThatWasTheNewestAtItsEnd() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(words(ledger.get(MARKED + "?from=0&to=" + today.plusDays(1))))
                .contains("→ no. 4 (");
        assertThat(words(ledger.get(MARKED + "?from=" + today.plusDays(1) + "&to=4")))
                .contains("no. 4 (", "Nothing that you may see was recorded in between.");
        assertThat(ledger.get(MARKED + "?from=0&to=" + today.plusDays(1)).text())
                .contains("value=\"" + today.plusDays(1) + "\"");
    }

    @Test
    void listsWhatTheRegistryDidAndWhy() {
        assertThat(words(ledger.get(KEPT + "?from=4")))
                .contains("5 Correction , no. 3 : date , place Reason : misread &lt;it&gt;")
                .contains("7 Account added , no. 3 : Report")
                .contains("8 Opinion on where sources differ , no. 3 Reason : the note is dated")
                .contains("9 Strike-out , no. 4 Reason : of another file");
    }

    @Test
    void showsShiftsThatHaveComeAndThoseThatHaveGone() {
        assertThat(words(ledger.get(KYIV + "?from=17&to=25")))
                .contains("intent – escalation (", "regret, then blame of another (", "now marked")
                .doesNotContain("no longer marked");
        assertThat(words(ledger.get(KYIV + "?from=25&to=28")))
                .contains("regret, then blame of another (", "no longer marked")
                .doesNotContain("now marked");
        assertThat(words(ledger.get(KYIV + "?from=28&to=62"))).contains("None has come or gone.");
    }

    @Test
    void goesOnBetweenTheSameMoments() {
        String first = ledger.get(KYIV + "?from=0").text();
        Matcher next = NEXT.matcher(first);

        assertThat(next.find()).isTrue();
        assertThat(next.group(1)).contains("from=0&amp;to=62&amp;cursor=");
        assertThat(words(first)).contains("50 Account added").doesNotContain("51 Account added");
        assertThat(words(ledger.get(next.group(1).replace("&amp;", "&"))))
                .contains("51 Account added", "62 Account added")
                .doesNotContain("50 Account added");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from=3&to=2          | The first moment comes after the second; exchange them.
            from=5               | From is a folio from 0 to 4
            from=first           | From is a folio from 0 to 4
            from=-1              | From is a folio from 0 to 4
            from=0&to=5          | To is a folio from 0 to 4
            from=0&to=2001-01-01 | To is a folio from 0 to 4
            to=2025-02-30        | To is a folio from 0 to 4
            """)
    void saysInASentenceWhatIsWrongAndKeepsWhatWasWritten(String asked, String sentence) {
        Reply page = ledger.get(MARKED + "?" + asked);

        assertThat(page.status()).isEqualTo(400);
        assertThat(words(page.text())).contains("There is a problem", sentence).doesNotContain("??");
        for (String field : asked.split("&")) {
            assertThat(page.text()).contains("value=\"" + field.substring(field.indexOf('=') + 1) + "\"");
        }
    }

    @Test
    void saysInAPageWhatElseIsWrongWithItsAddress() {
        assertThat(ledger.get(MARKED + "?cursor=none").status()).isEqualTo(400);
        assertThat(ledger.get(MARKED + "?on=2025-11-14").status()).isEqualTo(400);
        assertThat(officer.get(KEPT).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"az", "ru", "fr"})
    void isInEveryLanguage(String language) {
        for (String address : List.of(KEPT + "?from=0", KYIV + "?from=17&to=28", MARKED + "?from=9")) {
            assertThat(ledger.get(address, "Accept-Language", language).text())
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("??", "Recorded at", "Shifts of position");
        }
    }
}

package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last act in the list of dossiers, and the issues as a file. */
final class ListPagesTest {

    private static final int MANY = 620;

    private static final String DEMAND = """
            {"type": "demand", "kind": "explanation", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}]}""";

    @AutoClose
    static RunningLedger ledger;

    /** Who sees one dossier, and in it what is not secret. */
    static Voice officer;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        officer = ledger.newUser("lists-officer", "desk-officer");
        ledger.grant("lists-officer", "lists-mine");
        open("lists-mine");
        open("lists-empty");
        file("lists-mine", """
                {"type": "incident", "label": "i", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                 "victim": {"party": "AZE"}},
                {"type": "demand", "kind": "apology", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "about": ["#i"],
                 "dueBy": {"on": "2025-11-21", "basis": "stated", "calendar": "=SUM(A1)"}},
                {"type": "note-verbale", "on": "2025-11", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}]},
                {"type": "demand", "kind": "release", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}], "about": ["#i"],
                 "on": "[2025-12-02..]", "marking": {"classification": "secret"}}""");
    }

    private static void open(String dossier) {
        Reply opened = ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "In lists: %s"}""".formatted(dossier, dossier));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        assertThat(ledger.getAfter(opened, "/api/dossiers").status()).isEqualTo(200);
    }

    private static void file(String dossier, String acts) {
        Reply filed = ledger.post("/api/dossiers/" + dossier + "/filings", "{\"acts\": [" + acts + "]}");
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
        assertThat(ledger.getAfter(filed, "/api/dossiers").status()).isEqualTo(200);
        assertThat(ledger.getAfter(filed, "/api/open-issues").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"en,Note verbale", "az,Verbal nota", "ru,Вербальная нота", "fr,Note verbale"})
    void nameTheLastActThatTheReaderMaySee(String language, String type) {
        String page = officer.get("/dossiers?q=lists-mine", "Accept-Language", language)
                .text();

        assertThat(page)
                .contains("<span>" + type + "</span>", "<span class=\"chancery-id chancery-day\">2025-11</span>")
                .doesNotContain("2025-12-02", "??");
    }

    @Test
    void nameTheLastActOfAllToWhomNothingIsWithheld() {
        assertThat(ledger.get("/dossiers?q=lists-mine").text())
                .contains("<span>Demand</span>", "<span class=\"chancery-id chancery-day\">2025-12-02 or later</span>");
        assertThat(ledger.get("/dossiers?q=lists-empty").text())
                .containsPattern("numeric\">0</td>\\s*<td data-label=\"Last act\" class=\"govuk-table__cell\">–</td>");
    }

    @Test
    void fileTheIssuesThatTheBoardShows() {
        String board = officer.get("/issues?kind=demand&claimant=Azerbaijan").text();
        assertThat(board).contains("href=\"/issues.csv?kind=demand&amp;claimant=Azerbaijan\"");
        assertThat(officer.get("/issues").text()).contains("href=\"/issues.csv\"");
        assertThat(officer.get("/issues?kind=claim").text()).doesNotContain("/issues.csv");

        Reply file = officer.get("/issues.csv?kind=demand&claimant=Azerbaijan");
        assertThat(file.status()).as("%s", file).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/csv").contains("charset=utf-8", "header=present");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"open-issues.csv\"");
        assertThat(file.header("Ledger-Partial")).isEqualTo("true");
        assertThat(file.text()).contains("lists-mine", "apology").doesNotContain("release", "lists-many");
        assertThat(file.text()).contains(",'=SUM(A1)");
        assertThat(file.text())
                .as("the same as the call says")
                .isEqualTo(officer.get("/api/open-issues?kind=demand&claimant=AZE", "Accept", "text/csv")
                        .text());
    }

    @Test
    void fileAllOfTheIssuesHoweverManyAPageOfACallHolds() {
        Voice many = ledger.newUser("lists-many", "legal-adviser");
        ledger.grant("lists-many", "lists-many");
        open("lists-many");
        file("lists-many", String.join(",", Collections.nCopies(MANY / 2, DEMAND)));
        file("lists-many", String.join(",", Collections.nCopies(MANY / 2, DEMAND)));

        List<String> lines = many.get("/issues.csv?sort=dossier").text().lines().toList();
        assertThat(lines).hasSize(1 + MANY).doesNotHaveDuplicates();
        assertThat(lines.getFirst()).startsWith("dossier,folio,kind,demandKind,claimant,respondent,status,");
        assertThat(lines.get(1)).startsWith("lists-many,1,demand,explanation,AZE,RUS,open,");
        assertThat(lines.getLast()).startsWith("lists-many," + MANY + ",demand,");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/issues.csv?kind=none",
                "/issues.csv?claimant=Atlantis",
                "/issues.csv?respondent=Saint",
                "/issues.csv?sort=none",
                "/issues.csv?cursor=none",
                "/issues.csv?contested=perhaps"
            })
    void sayInAPageWhatIsWrongWithTheAddressOfTheFile(String address) {
        Reply page = ledger.get(address);

        assertThat(page.status()).as("%s", page).isEqualTo(400);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
    }

    @Test
    void enterTheFileInTheAccessLogWithWhatWasShown() {
        ledger.newUser("lists-auditor", "auditor");
        officer.get("/issues.csv?status=open");

        assertThat(ledger.as("lists-auditor")
                        .get("/api/access-log?subject=lists-officer")
                        .items())
                .anySatisfy(entry -> {
                    assertThat(entry.get("call").stringValue()).isEqualTo("issuesFile");
                    assertThat(entry.path("results").asInt(0)).isEqualTo(2);
                });
    }
}

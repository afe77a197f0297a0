package dev.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.Visitor;
import dev.chancery.store.LedgerEvents;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Forms as they come and go over HTTP; how they are filled in is tested in a browser (FilingFormTest). */
final class DeskTest {

    private static int dossiers;

    @AutoClose
    static RunningLedger ledger;

    static Visitor registrar;

    private String id;
    private String form;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        registrar = Visitor.opened(ledger).signIn(RunningLedger.REGISTRAR, RunningLedger.PASSWORD);
    }

    /** With an incident as no. 1 and a demand as no. 2. */
    @BeforeEach
    void open() {
        id = "desk-" + ++dossiers;
        form = "/dossiers/" + id + "/file";
        ledger.post("/api/dossiers", """
                {"id": "%s", "parties": ["AZE", "RUS"], "subject": "At the <desk>"}""".formatted(id));
        Reply filed = ledger.post("/api/dossiers/" + id + "/filings", """
                {"acts": [
                  {"type": "incident", "label": "i", "on": "2025-11-14", "respondent": {"party": "RUS", "why": "own-conduct"},
                   "victim": {"party": "AZE"}},
                  {"type": "demand", "kind": "explanation", "by": [{"party": "AZE"}], "to": [{"party": "RUS"}],
                   "about": ["#i"], "on": "2025-11-14", "text": [{"lang": "en", "value": "An explanation is asked for."}]}]}""");
        assertThat(filed.status()).as("%s", filed).isEqualTo(201);
    }

    /** Of the store; projections follow it. */
    private int version() {
        return ledger.part(LedgerEvents.class).versionAt(id, Long.MAX_VALUE);
    }

    private static Visitor with(Visitor page, String form, String type) {
        return page.fillIn(form, "do", "add", "add", type);
    }

    @Test
    void offersEveryActOfTheRepertoire() {
        String page = registrar.get(form).last().text();

        assertThat(page)
                .contains("value=\"note-verbale\"", "value=\"expression-of-regret\"", "At the &lt;desk&gt;")
                .doesNotContain("??", "value=\"record\"");
    }

    @Test
    void drawsAnActWithItsOwnFieldsOnly() {
        Visitor page = with(registrar.get(form), form, "demand");

        assertThat(page.last().status()).isEqualTo(200);
        assertThat(page.last().text())
                .contains("name=\"/acts/0/kind\"", "name=\"/acts/0/dueBy/on\"", "name=\"/acts/0/about\"")
                .contains("no. 1 Incident, 2025-11-14")
                .doesNotContain("name=\"/acts/0/respondent/party\"", "name=\"/acts/0/summoned/party\"", "??");
    }

    @Test
    void saysWhatRecordingWouldDoAndRecordsNothing() {
        Visitor page = with(registrar.get(form), form, "explanation");
        Visitor looked = page.fillIn(
                form,
                "/acts/0/by/0/party",
                "Rusiya",
                "/acts/0/on",
                "15 November 2025",
                "/acts/0/answers",
                "2",
                "do",
                "look");

        assertThat(looked.last().status()).as("%s", looked.last()).isEqualTo(200);
        assertThat(looked.last().text())
                .contains("What recording this would do", "no. 2 Demand: an explanation")
                .containsPattern("<span>Open</span> → <strong>Answered</strong>, <span>in part</span>")
                .contains("<strong>2025-11-15</strong>", "<strong>RUS – Russia</strong>", "value=\"Rusiya\"");
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void recordsWhatWasLookedAtOnceHoweverOftenItIsSent() {
        Visitor page = with(registrar.get(form), form, "explanation");
        String[] typed = {
            "/acts/0/by/0/party", "RUS", "/acts/0/on", "15.11.2025", "/acts/0/answers", "2", "do", "record"
        };
        Visitor recorded = page.fillIn(form, typed);
        Visitor again = page.fillIn(form, typed);

        assertThat(recorded.last().status()).as("%s", recorded.last()).isEqualTo(303);
        assertThat(recorded.last().header("Location")).endsWith("/dossiers/" + id + "/replay?folio=3");
        assertThat(again.last().header("Location")).isEqualTo(recorded.last().header("Location"));
        assertThat(version()).isEqualTo(3);
        Reply act = ledger.get("/api/dossiers/" + id + "/acts/3");
        assertThat(act.json().get("on").stringValue()).isEqualTo("2025-11-15");
        assertThat(act.json().get("recordedBy").stringValue()).isEqualTo(RunningLedger.REGISTRAR);
        assertThat(recorded.get("/dossiers/" + id + "/replay?folio=3").last().text())
                .contains("Folio 3 of 3");
    }

    @Test
    void recordsAMeetingWithAllItsActs() {
        Visitor page = with(registrar.get(form), form, "summons");
        page = page.fillIn(
                form,
                "/acts/0/by/0/party",
                "AZE",
                "/acts/0/to/0/party",
                "RUS",
                "/acts/0/summoned/person",
                "Mikhail Yevdokimov",
                "/acts/0/on",
                "14 November 2025",
                "do",
                "add",
                "add",
                "protest");
        assertThat(page.last().text()).contains("name=\"/acts/1/on\" value=\"14 November 2025\"");
        Visitor recorded = page.fillIn(
                form,
                "/acts/0/by/0/party",
                "AZE",
                "/acts/0/to/0/party",
                "RUS",
                "/acts/0/summoned/person",
                "Mikhail Yevdokimov",
                "/acts/0/on",
                "14 November 2025",
                "/acts/1/by/0/party",
                "AZE",
                "/acts/1/on",
                "14 November 2025",
                "/acts/1/occasion",
                "#a1",
                "/acts/1/degree",
                "strong-protest",
                "/acts/1/against",
                "1",
                "/acts/1/text/0/lang",
                "en",
                "/acts/1/text/0/value",
                "Two lines\r\nof protest",
                "/acts/1/channels",
                "handed-over-at-summons",
                "/acts/1/channels",
                "orally",
                "do",
                "record");

        assertThat(recorded.last().status()).as("%s", recorded.last()).isEqualTo(303);
        Reply protest = ledger.get("/api/dossiers/" + id + "/acts/4");
        assertThat(protest.json().get("occasion").intValue()).isEqualTo(3);
        assertThat(protest.json().get("channels").size()).isEqualTo(2);
        assertThat(protest.json().at("/text/0/value").stringValue()).isEqualTo("Two lines\nof protest");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /acts/0/on                | 31 November 2025 | November
            /acts/0/on                | 03/04/2025       | several ways
            /acts/0/by/0/party        | Atlantis         | No party goes by the name
            /acts/0/by/0/party        | Saint            | Several parties
            /acts/0/about             | twelve           | no folio number
            /acts/0/about             | 99               | no folio 99
            /acts/0/at/time           | noon             | HH:mm
            """)
    void saysBesideTheFieldWhatIsWrongAndKeepsWhatWasTyped(String field, String typed, String said) {
        Visitor page = with(registrar.get(form), form, "expression-of-regret");
        Visitor refused = page.fillIn(
                form,
                "/acts/0/by/0/party",
                field.endsWith("party") ? typed : "RUS",
                "/acts/0/on",
                field.endsWith("on") ? typed : "15 November 2025",
                "/acts/0/about",
                field.endsWith("about") ? typed : "1",
                "/acts/0/at/time",
                field.endsWith("time") ? typed : "",
                "/acts/0/text/0/lang",
                "ru",
                "/acts/0/text/0/value",
                "Сожаление <о> случившемся",
                "do",
                "record");

        assertThat(refused.last().status()).as("%s", refused.last()).isBetween(400, 422);
        assertThat(refused.last().text())
                .contains("There is a problem", "govuk-error-message", "Сожаление &lt;о&gt; случившемся", said)
                .contains("value=\"" + typed + "\"");
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void takesNoMoreThanACallDoes() {
        Visitor page = with(registrar.get(form), form, "public-statement");
        Visitor refused = page.fillIn(
                form,
                "/acts/0/by/0/party",
                "RUS",
                "/acts/0/text/0/lang",
                "ru",
                "/acts/0/text/0/value",
                "о".repeat(200_001),
                "do",
                "record");

        assertThat(refused.last().status()).isEqualTo(422);
        assertThat(refused.last().text()).contains("more than the ledger takes at once", "о".repeat(200_001));
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void saysWhatOthersRecordedMeanwhileBeforeItRecords() {
        Visitor page = with(registrar.get(form), form, "explanation");
        ledger.post("/api/dossiers/" + id + "/acts", """
                {"type": "protest", "degree": "protest", "by": [{"party": "AZE"}], "against": [1], "on": "2025-11-16"}""");
        String[] typed = {
            "/acts/0/by/0/party", "RUS", "/acts/0/on", "17.11.2025", "/acts/0/answers", "2", "do", "record"
        };
        Visitor stale = page.fillIn(form, typed);

        assertThat(stale.last().status()).as("%s", stale.last()).isEqualTo(412);
        assertThat(stale.last().text()).contains("others have recorded", "no. 3", "value=\"17.11.2025\"");
        assertThat(version()).isEqualTo(3);
        assertThat(stale.fillIn(form, typed).last().status()).isEqualTo(303);
        assertThat(version()).isEqualTo(4);
    }

    @Test
    void comesBackWithAllThatWasTypedWhenItsSessionIsOver() {
        Visitor page = with(registrar.get(form), form, "demand");
        Visitor late = new Visitor(ledger, "", page.token(), page.last())
                .fillIn(form, "/acts/0/by/0/party", "AZE", "/acts/0/text/0/value", "Two\r\nlines", "do", "record");
        assertThat(late.last().status()).isEqualTo(403);
        assertThat(late.last().text()).contains("Your session is over", "name=\"username\"");

        Visitor wrong = late.fillIn("/login", "to", form, "username", RunningLedger.REGISTRAR, "password", "wrong");
        assertThat(wrong.last().text()).contains("is not right", "Your session is over");
        Visitor in = wrong.fillIn(
                "/login", "to", form, "username", RunningLedger.REGISTRAR, "password", RunningLedger.PASSWORD);
        assertThat(in.last().status()).isEqualTo(303);
        assertThat(in.last().header("Location")).isEqualTo(form);

        Visitor shown = in.get(form);
        assertThat(shown.last().text())
                .contains("You are signed in again", "name=\"/acts/0/by/0/party\" value=\"AZE\"", "Two\nlines");
        assertThat(version())
                .as("a form that was sent without its session records nothing")
                .isEqualTo(2);
        assertThat(in.get(form).last().text()).as("it is kept once").doesNotContain("You are signed in again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example/dossiers/x/file",
                "https://elsewhere.example/dossiers/x/file",
                "/dossiers/x\r\nSet-Cookie: a=b/file",
                "/dossiers/..%2f..%2felsewhere/file",
                "/dossiers/x/file?next=elsewhere",
                "/login"
            })
    void goesOnlyBackToAFormWhoeverSignsInWithOne(String to) {
        Visitor door = Visitor.opened(ledger);
        Visitor in = door.post(
                "/login",
                "username",
                RunningLedger.REGISTRAR,
                "password",
                RunningLedger.PASSWORD,
                "to",
                to,
                "_csrf",
                door.token());

        assertThat(in.last().header("Location")).isEqualTo("/");
        assertThat(in.last().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a="));
    }

    @Test
    void isShownAndNotTakenWithTheTokenOfAnotherSession() {
        Visitor page = with(registrar.get(form), form, "explanation");
        Visitor forged = new Visitor(ledger, page.session(), UUID.randomUUID().toString(), page.last())
                .fillIn(form, "/acts/0/by/0/party", "RUS", "/acts/0/answers", "2", "do", "record");

        assertThat(forged.last().status()).isEqualTo(303);
        assertThat(forged.last().header("Location")).isEqualTo(form);
        assertThat(version()).isEqualTo(2);
        assertThat(forged.get(form).last().text()).contains("Nothing was recorded", "value=\"RUS\"");
    }

    @Test
    void isOnRecordAsReadEachTimeThatItIsDrawn() {
        Visitor page = with(registrar.get(form), form, "demand");
        page.fillIn(form, "/acts/0/by/0/party", "AZE", "do", "look");
        ledger.newUser("desk-reading-auditor", "auditor");

        String log = "";
        for (int tries = 0; tries < 200 && log.split("\"fileByForm\"", -1).length < 3; tries++) {
            LockSupport.parkNanos(50_000_000); // it is written in the background
            log = ledger.as("desk-reading-auditor")
                    .get("/api/access-log?dossier=" + id)
                    .text();
        }
        assertThat(log.split("\"fileByForm\"", -1)).as(log).hasSize(3);
        assertThat(log).contains("\"filingForm\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auditor", "researcher", "administrator"})
    void isNotForThoseWhoOnlyRead(String role) {
        ledger.newUser("desk-" + role, role);
        Visitor reader = Visitor.opened(ledger).signIn("desk-" + role, RunningLedger.PASSWORD);
        Visitor sent = reader.get("/")
                .post(
                        form,
                        "_csrf",
                        reader.get("/").token(),
                        "version",
                        "2",
                        "key",
                        UUID.randomUUID().toString(),
                        "do",
                        "look");

        assertThat(sent.last().status()).isEqualTo(403);
        assertThat(version()).isEqualTo(2);
    }

    @Test
    void correctsAnActAndShowsWhatThatWouldChange() {
        String correct = "/dossiers/" + id + "/acts/2/correct";
        Visitor page = registrar.get(correct);
        assertThat(page.last().text())
                .contains("name=\"/set/on\" value=\"2025-11-14\"", "An explanation is asked for.")
                .containsPattern("value=\"explanation\"\\s+selected=\"selected\"");

        String[] typed = {
            "/set/kind", "apology",
            "/set/by/0/party", "AZE",
            "/set/to/0/party", "RUS",
            "/set/on", "2025-11-14",
            "/set/about", "1",
            "/set/text/0/lang", "en",
            "/set/text/0/value", "An explanation is asked for.",
            "/reason", "It asked for an apology"
        };
        Visitor recorded = page.fillIn(correct, and(typed, "do", "record"));

        assertThat(recorded.last().status()).as("%s", recorded.last()).isEqualTo(303);
        Reply act = ledger.get("/api/dossiers/" + id + "/acts/2");
        assertThat(act.json().get("kind").stringValue()).isEqualTo("apology");
        assertThat(act.json().at("/versions/1/fields").toString()).isEqualTo("[\"kind\"]");
        Visitor same = registrar.get(correct).fillIn(correct, and(typed, "do", "record"));
        assertThat(same.last().status()).isEqualTo(422);
        assertThat(same.last().text()).contains("There is a problem", "It asked for an apology");
    }

    private static String[] and(String[] typed, String... more) {
        return Stream.concat(Arrays.stream(typed), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void strikesOutWhatWasRecordedInError() {
        String strikeOut = "/dossiers/" + id + "/acts/2/strike-out";
        Visitor page = registrar.get(strikeOut);
        assertThat(page.fillIn(strikeOut, "do", "record").last().status()).isEqualTo(400);
        Visitor looked = page.fillIn(strikeOut, "/reason", "Filed twice", "do", "look");
        assertThat(looked.last().text()).contains("no. 2 Demand: an explanation", "no more");
        assertThat(version()).isEqualTo(2);

        assertThat(looked.fillIn(strikeOut, "/reason", "Filed twice", "do", "record")
                        .last()
                        .status())
                .isEqualTo(303);
        assertThat(ledger.get("/api/dossiers/" + id + "/acts/2")
                        .json()
                        .at("/struckOut/reason")
                        .stringValue())
                .isEqualTo("Filed twice");
    }

    @Test
    void addsASourceAndWeighsIt() {
        String account = "/dossiers/" + id + "/acts/1/account";
        Visitor added = registrar
                .get(account)
                .fillIn(
                        account,
                        "/publisher",
                        "Trend",
                        "/published",
                        "15 November 2025",
                        "/chain",
                        "Trend\r\nMinistry of Foreign Affairs",
                        "/discrepancies/0/field",
                        "on",
                        "/discrepancies/0/states",
                        "13 November",
                        "/discrepancies/0/class",
                        "contradiction",
                        "do",
                        "record");
        assertThat(added.last().status()).as("%s", added.last()).isEqualTo(303);

        String assess = "/dossiers/" + id + "/acts/1/assess";
        Visitor page = registrar.get(assess);
        assertThat(page.last().text()).contains("Trend");
        Visitor weighed = page.fillIn(
                assess, "/of", "3", "/opinion", "The former", "/reason", "It was said first", "do", "record");
        assertThat(weighed.last().status()).as("%s", weighed.last()).isEqualTo(303);
        assertThat(ledger.get("/api/dossiers/" + id + "/acts/1")
                        .json()
                        .at("/accounts/0/assessments/0/opinion")
                        .stringValue())
                .isEqualTo("The former");
    }

    @Test
    void opensADossier() {
        Visitor page = registrar.get("/opening");
        String[] typed = {
            "/parties/0", "Azerbaycan", "/parties/1", "Fransa", "/subject", "Opened at the desk " + id, "do", "record"
        };
        Visitor opened = page.fillIn("/opening", typed);

        assertThat(opened.last().status()).as("%s", opened.last()).isEqualTo(303);
        String there = opened.last().header("Location");
        assertThat(there).endsWith("/dossiers/aze-fra-opened-at-the-desk-" + id + "/file");
        assertThat(opened.get(there).last().status()).isEqualTo(200);
        Visitor taken = registrar.get("/opening").fillIn("/opening", typed);
        assertThat(taken.last().status()).isEqualTo(409);
        assertThat(taken.last().text()).contains("value=\"Fransa\"");
        assertThat(registrar
                        .get("/opening")
                        .fillIn("/opening", "/parties/0", "AZE", "do", "record")
                        .last()
                        .text())
                .contains("subject is missing");
    }
}

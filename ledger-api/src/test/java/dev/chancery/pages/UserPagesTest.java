package dev.chancery.pages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import dev.chancery.ledger.Visitor;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The pages of users: what each holds and held, and the forms by which an administrator gives and withdraws. */
final class UserPagesTest {

    private static final Wall CLOCK = new Wall();

    @AutoClose
    static RunningLedger ledger;

    static Visitor administrator;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder, CLOCK, "--ledger.markings.caveats=eyes-only,nodis");
        administrator = Visitor.signedIn(ledger, RunningLedger.REGISTRAR).get("/users");
    }

    /** A clock on the wall, which the test moves on. */
    private static final class Wall extends Clock {

        private volatile Instant now = Instant.parse("2026-03-01T10:00:00Z");

        void passes(Duration time) {
            now = now.plus(time);
        }

        LocalDate today() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static long recorded() {
        return ledger.part(JdbcClient.class)
                .sql("SELECT MAX(number) FROM access_event")
                .query(Long.class)
                .single();
    }

    /** Sends a form about a user that must be taken, and goes on to where it leads. */
    private static String taken(String subject, String... fields) {
        Visitor sent = administrator.fill("/users/" + subject, fields);
        assertThat(sent.last().status()).as("%s", sent.last()).isEqualTo(303);
        assertThat(sent.last().header("Location")).isEqualTo("/users/" + subject);
        return sent.follow().last().text();
    }

    @Test
    void areAddedByAFormWhichLeadsToTheirs() {
        Visitor sent = administrator.fill(
                "/users",
                "subject",
                " up+added@mfa.example ",
                "name",
                "Leyla <Əliyeva>",
                "password",
                " a password with blanks ",
                "reason",
                "posted to the desk");
        assertThat(sent.last().status()).as("%s", sent.last()).isEqualTo(303);
        assertThat(sent.last().header("Location")).isEqualTo("/users/up%2Badded%40mfa.example");
        Visitor page = sent.follow();

        assertThat(page.last().text())
                .contains("role=\"status\">The user is added", "Leyla &lt;Əliyeva&gt;", "posted to the desk")
                .contains(">User added</span>", ">Password changed</span>")
                .doesNotContain("with blanks", "??");
        assertThat(page.get("/users/up+added@mfa.example").last().text())
                .as("said once")
                .doesNotContain("role=\"status\"");
        assertThat(ledger.get(
                                "/api/me",
                                "Authorization",
                                RunningLedger.basic("up+added@mfa.example", " a password with blanks "))
                        .status())
                .as("known, and in no role")
                .isEqualTo(403);
        assertThat(administrator.get("/users").last().text()).contains("href=\"/users/up+added@mfa.example\"");
    }

    @Test
    void holdWhatIsGivenByFormsUntilItIsWithdrawn() {
        ledger.newUser("up-holds");
        String day = CLOCK.today().plusDays(30).toString();
        String end = CLOCK.today().plusDays(31) + "T00:00:00.000Z";

        String role =
                taken("up-holds", "change", "role-given", "role", "desk-officer", "until", day, "reason", "her <desk>");
        assertThat(role)
                .contains("role=\"status\">The role is given.", ">desk officer</span>", end, "her &lt;desk&gt;");
        assertThat(taken("up-holds", "change", "dossier-granted", "dossier", "*", "until", "", "reason", "all of it"))
                .contains(">every dossier</span>");
        taken("up-holds", "change", "dossier-granted", "dossier", "kyiv", "reason", "this one");
        assertThat(taken(
                        "up-holds",
                        "change",
                        "clearance-given",
                        "level",
                        "secret",
                        "caveats",
                        "eyes-only",
                        "caveats",
                        "nodis",
                        "reason",
                        "vetted"))
                .contains(">secret</span>", ">eyes-only</span>", ">nodis</span>");
        JsonNode user = ledger.get("/api/users/up-holds").json();
        assertThat(user.at("/roles/0/until").stringValue()).isEqualTo(end);
        assertThat(user.at("/clearance/caveats")).hasSize(2);
        assertThat(user.get("grants")).hasSize(2);
        assertThat(ledger.get("/api/users/up-holds/history")
                        .items()
                        .getLast()
                        .get("recordedBy")
                        .stringValue())
                .isEqualTo(RunningLedger.REGISTRAR);

        taken("up-holds", "change", "role-withdrawn", "role", "desk-officer", "reason", "moved");
        taken("up-holds", "change", "clearance-withdrawn", "reason", "moved");
        taken("up-holds", "change", "dossier-grant-withdrawn", "dossier", "kyiv", "reason", "moved");
        assertThat(taken("up-holds", "change", "dossier-grant-withdrawn", "dossier", "*", "reason", "moved"))
                .contains("None: nothing may be done here.", "None: only what bears no marking may be seen.");
        JsonNode moved = ledger.get("/api/users/up-holds").json();
        assertThat(moved.get("roles")).isEmpty();
        assertThat(moved.get("grants")).isEmpty();
        assertThat(moved.has("clearance")).isFalse();
    }

    @Test
    void areBarredAndReadmittedAndGivenAnotherPassword() {
        Voice user = ledger.newUser("up-door", "researcher");
        assertThat(taken("up-door", "change", "user-barred", "reason", "on leave"))
                .contains("role=\"status\">The user is barred.", "value=\"user-readmitted\"");
        assertThat(user.get("/api/me").status()).isEqualTo(401);
        assertThat(taken("up-door", "change", "user-readmitted", "reason", "is back"))
                .contains("value=\"user-barred\"");
        assertThat(user.get("/api/me").status()).isEqualTo(200);

        taken("up-door", "change", "password-changed", "password", "quite another password", "reason", "forgotten");
        assertThat(user.get("/api/me").status()).isEqualTo(401);
        assertThat(ledger.get("/api/me", "Authorization", RunningLedger.basic("up-door", "quite another password"))
                        .status())
                .isEqualTo(200);
    }

    /** Each with the same thing asked by a call, which must be answered with the same status. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role-given | role=auditor&reason=kept words | /roles | {'role': 'auditor', 'reason': 'r'} | role | An auditor has no other role",
                "role-given | role=researcher&reason=kept words | /roles | {'role': 'researcher', 'reason': 'r'} | | That was given already",
                "role-given | role=&reason=kept words | /roles | {'reason': 'r'} | role | Choose a role.",
                "role-given | role=registrar&reason= | /roles | {'role': 'registrar'} | reason | Say why,",
                "role-given | role=registrar&until=2001-01-01&reason=kept words | /roles | {'role': 'registrar', 'until': '2001-01-02T00:00:00Z', 'reason': 'r'} | until | The last day must be still to come.",
                "role-given | role=registrar&until=soon&reason=kept words | /roles | {'role': 'registrar', 'until': 'soon', 'reason': 'r'} | until | The last day is a day such as",
                "role-withdrawn | role=auditor&reason=kept words | /roles/auditor/withdraw | {'reason': 'r'} | | That was not given",
                "clearance-given | level=cosmic&reason=kept words | /clearance | {'level': 'cosmic', 'reason': 'r'} | | A clearance is of a level and of caveats",
                "clearance-given | level=&reason=kept words | /clearance | {'reason': 'r'} | level | Choose a level or a caveat",
                "clearance-withdrawn | reason=kept words | /clearance/withdraw | {'reason': 'r'} | | That was not given",
                "dossier-granted | dossier=A b&reason=kept words | /grants | {'dossier': 'A b', 'reason': 'r'} | dossier | Give the id of a dossier",
                "dossier-grant-withdrawn | dossier=kyiv&reason=kept words | /grants/kyiv/withdraw | {'reason': 'r'} | | That was not given",
                "user-readmitted | reason=kept words | /readmit | {'reason': 'r'} | | This user is not barred.",
                "password-changed | password=too short&reason=kept words | /password | {'password': 'too short', 'reason': 'r'} | password | A password has at least 15 characters"
            })
    void areNotChangedAgainstTheRulesAndWhatWasTypedComesBack(
            String change, String typed, String call, String json, String wrongField, String said) {
        if (ledger.get("/api/users/up-refused").status() == 404) {
            ledger.newUser("up-refused", "researcher");
        }
        long before = recorded();
        String[] fields = (typed + "&change=" + change).split("[&=]", -1);
        Reply page = administrator.fill("/users/up-refused", fields).last();
        Reply answer = ledger.post("/api/users/up-refused" + call, json.replace('\'', '"'));

        assertThat(page.status()).as("%s", page).isEqualTo(answer.status()).isBetween(400, 499);
        assertThat(recorded()).isEqualTo(before);
        assertThat(page.text())
                .contains("<details class=\"govuk-details\" id=\"" + change + "\" open=\"open\"", said)
                .contains("<a href=\"#" + change + (wrongField == null ? "" : "-" + wrongField) + "\"")
                .contains("role=\"alert\"")
                .doesNotContain("too short", "??");
        if (typed.contains("kept words")) {
            assertThat(page.text()).contains("value=\"kept words\"");
        }
        if (typed.contains("role=registrar")) {
            assertThat(page.text()).contains("<option value=\"registrar\" selected=\"selected\"");
        }
        if (wrongField != null) {
            assertThat(page.text())
                    .contains("aria-describedby=\"" + change + "-" + wrongField)
                    .contains("id=\"" + change + "-" + wrongField + "-error\"");
        }
        assertThat(administrator.get("/users/up-refused").last().text()).doesNotContain("role=\"alert\"");
    }

    @Test
    void areNotAddedUnderAnothersNameAndThePasswordDoesNotComeBack() {
        long before = recorded();
        Reply page = administrator
                .fill(
                        "/users",
                        "subject",
                        "registrar",
                        "name",
                        "Somebody <else>",
                        "password",
                        "never to be seen again",
                        "reason",
                        "because")
                .last();

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text())
                .contains(
                        "There is a user of that name already", "value=\"Somebody &lt;else&gt;\"", "value=\"because\"")
                .contains("href=\"#user-added-subject\"", "id=\"user-added-subject-error\"")
                .doesNotContain("never to be seen again", "??");
        assertThat(recorded()).isEqualTo(before);
        assertThat(administrator
                        .fill("/users", "subject", "a b", "name", "N", "reason", "r")
                        .last()
                        .status())
                .isEqualTo(400);
    }

    @Test
    void giveNothingToThemselves() {
        String own = administrator.get("/users/registrar").last().text();
        assertThat(own)
                .contains("Nobody gives anything to themselves", "name=\"present\"")
                .doesNotContain("value=\"role-given\"", "value=\"user-barred\"");
        long before = recorded();
        for (String change : List.of("role-given", "user-barred", "dossier-granted")) {
            Reply page = administrator
                    .fill("/users/registrar", "change", change, "role", "researcher", "dossier", "*", "reason", "mine")
                    .last();
            assertThat(page.status()).as("%s", page).isEqualTo(409);
            assertThat(page.text()).contains("Nobody gives anything to themselves, or takes it");
        }
        Reply wrong = administrator
                .fill(
                        "/users/registrar",
                        "change",
                        "password-changed",
                        "present",
                        "not that one at all",
                        "password",
                        "another one of the tests")
                .last();
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text())
                .contains("id=\"password-changed-present-error\"")
                .doesNotContain("not that one at all");
        assertThat(recorded()).isEqualTo(before);
    }

    @Test
    void changeTheirOwnPasswordByThePresentOneAndSignInAnew() {
        ledger.newUser("up-own", "administrator");
        Visitor self = Visitor.signedIn(ledger, "up-own").get("/users/up-own");
        Visitor sent = self.fill(
                "/users/up-own",
                "change",
                "password-changed",
                "present",
                RunningLedger.PASSWORD,
                "password",
                "a better one of the tests",
                "reason",
                "");
        assertThat(sent.last().status()).as("%s", sent.last()).isEqualTo(303);
        assertThat(sent.follow().last().status()).as("to the door").isEqualTo(302);
        assertThat(Visitor.opened(ledger)
                        .signIn("up-own", "a better one of the tests")
                        .get("/users/up-own")
                        .last()
                        .text())
                .contains("by oneself");
    }

    @Test
    void areShownAsTheyWereOnRecordAtTheEndOfADay() {
        CLOCK.passes(Duration.ofDays(1));
        LocalDate first = CLOCK.today();
        ledger.newUser("up-then", "researcher");
        CLOCK.passes(Duration.ofDays(1));
        taken("up-then", "change", "role-withdrawn", "role", "researcher", "reason", "done");

        Visitor then = administrator.get("/users/up-then?asOf=" + first);
        assertThat(then.last().text())
                .contains("This is what was on record at the end of " + first, ">researcher</span>")
                .doesNotContain("name=\"change\"");
        assertThat(then.get("/users/up-then?asOf=" + CLOCK.today()).last().text())
                .as("today is now")
                .contains("None: nothing may be done here.", "name=\"change\"");
        assertThat(then.get("/users/up-then?asOf=" + first.minusDays(1)).last().status())
                .isEqualTo(404);
        assertThat(then.get("/users?asOf=" + first).last().text())
                .contains("href=\"/users/up-then?asOf=" + first + "\"")
                .doesNotContain("Add a user");
        assertThat(then.get("/users?asOf=2020-01-01").last().text()).contains("Nobody was known to the ledger then.");
    }

    @Test
    void haveATrailOfWhoGaveWhatPageByPage() {
        ledger.newUser("up-trail", "desk-officer");
        for (int n = 0; n < 30; n++) {
            ledger.grant("up-trail", "trail-" + n + "-file");
            ledger.post("/api/users/up-trail/grants/trail-" + n + "-file/withdraw", "{\"reason\": \"again\"}");
        }
        String first = administrator.get("/users/up-trail").last().text();
        assertThat(first)
                .contains(">Role given</span>: <span>desk officer</span>", "rel=\"next\"")
                .doesNotContain("trail-29-file");

        String whole = administrator.get("/access-events").last().text();
        assertThat(whole)
                .contains("href=\"/users/registrar\"", ">first start</td>", "rel=\"next\"")
                .doesNotContain("??");
    }

    @Test
    void areLookedAtByAuditorsWhoAreOfferedNoForm() {
        ledger.newUser("up-auditor", "auditor");
        Visitor auditor = Visitor.signedIn(ledger, "up-auditor");
        for (String path : List.of("/users", "/users/registrar", "/access-events")) {
            Reply page = auditor.get(path).last();
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text()).as(path).contains("registrar").doesNotContain("action=\"/users", "name=\"change\"");
        }
        Visitor forging = auditor.get("/users");
        long before = recorded();
        assertThat(forging.fill("/users", "subject", "up-forged", "name", "N", "reason", "r")
                        .last()
                        .status())
                .isEqualTo(403);
        assertThat(forging.fill("/users/registrar", "change", "user-barred", "reason", "r")
                        .last()
                        .status())
                .isEqualTo(403);
        assertThat(recorded()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"en,Say why", "az,Səbəbini yazın", "ru,Укажите основание", "fr,Dites pourquoi"})
    void areRefusedInTheLanguageOfThePage(String language, String said) {
        ledger.newUser("up-language-" + language);
        Visitor visitor = Visitor.signedIn(ledger, RunningLedger.REGISTRAR).get("/users");
        Reply page = ledger.send(Visitor.form(
                ledger.toAsNobody(
                        "/users/up-language-" + language,
                        "Cookie",
                        "chancery=" + visitor.session(),
                        "Accept-Language",
                        language),
                "change",
                "user-barred",
                "reason",
                " ",
                "_csrf",
                visitor.token()));

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text())
                .contains("<html lang=\"" + language + "\"", said)
                .doesNotContain("??");
    }

    @Test
    void sayWhatIsWrongWithTheirAddressOrAFormOfNobodys() {
        for (String address : Arrays.asList(
                "/users?asOf=yesterday",
                "/users?asOf=2999-01-01",
                "/users?asOf=-0001-01-01",
                "/users?cursor=none",
                "/users/registrar?cursor=none",
                "/access-events?cursor=none")) {
            Reply page = ledger.get(address);
            assertThat(page.status()).as("%s", address).isEqualTo(400);
            assertThat(page.header("Content-Type")).startsWith("text/html");
        }
        Reply unknown = ledger.get("/users/up-nobody");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text()).contains("There is no such user, or was none then.");
        assertThat(administrator
                        .fill("/users/up-nobody", "change", "user-barred", "reason", "r")
                        .last()
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .fill("/users/registrar", "change", "crowned", "reason", "r")
                        .last()
                        .status())
                .isEqualTo(400);
        assertThat(administrator.fill("/users/registrar", "reason", "r").last().status())
                .isEqualTo(400);
        assertThat(administrator
                        .fill("/users", "subject", "s", "roles", "administrator")
                        .last()
                        .status())
                .as("a field that no form has")
                .isEqualTo(400);
    }
}

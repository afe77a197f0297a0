package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.RunningLedger.Voice;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("h2")
class UsersTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    private static void refused(Reply reply, int status, String code) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/" + code);
    }

    private static String until(Instant moment) {
        return "\"until\": \"" + moment + "\"";
    }

    @Test
    void holdWhatTheyAreGivenUntilItIsWithdrawn() {
        ledger.newUser("u-holds", "desk-officer");
        String address = "/api/users/u-holds";
        ledger.post(address + "/clearance", """
                {"level": "Top Secret", "reason": "vetted", "until": "2099-01-01T00:00:00+02:00"}""");
        ledger.grant("u-holds", "a-dossier-that-is-not-there");

        JsonNode user = ledger.get(address).json();
        assertThat(user.at("/roles/0/role").stringValue()).isEqualTo("desk-officer");
        assertThat(user.at("/clearance/level").stringValue()).isEqualTo("top-secret");
        assertThat(user.at("/clearance/until").stringValue()).isEqualTo("2098-12-31T22:00:00.000Z");
        assertThat(user.at("/grants/0/dossier").stringValue()).isEqualTo("a-dossier-that-is-not-there");
        assertThat(ledger.as("u-holds").get("/api/me").json()).isEqualTo(user);

        ledger.post(address + "/roles/desk-officer/withdraw", "{\"reason\": \"moved\"}");
        ledger.post(address + "/clearance/withdraw", "{\"reason\": \"moved\"}");
        JsonNode moved = ledger.post(
                        address + "/grants/a-dossier-that-is-not-there/withdraw", "{\"reason\": \"moved\"}")
                .json();
        assertThat(moved.get("roles")).isEmpty();
        assertThat(moved.has("clearance")).isFalse();
        assertThat(moved.get("grants")).isEmpty();
        assertThat(ledger.as("u-holds").get("/api/me").status()).isEqualTo(403);
    }

    @Test
    void areAskedAboutAsOfAMoment() throws InterruptedException {
        ledger.newUser("u-then");
        Instant before = Instant.parse(ledger.get("/api/users/u-then/history")
                .items()
                .getLast()
                .get("recordedAt")
                .stringValue());
        while (!Instant.now().isAfter(before.plusMillis(2))) {
            Thread.onSpinWait();
        }
        ledger.post("/api/users/u-then/roles", "{\"role\": \"auditor\", \"reason\": \"her task\"}");

        assertThat(ledger.get("/api/users/u-then?asOf=" + before).json().get("roles"))
                .isEmpty();
        assertThat(ledger.get("/api/users/u-then").json().get("roles")).hasSize(1);
        assertThat(ledger.get("/api/users?asOf=" + before).items())
                .filteredOn(user -> user.get("subject").stringValue().equals("u-then"))
                .singleElement()
                .satisfies(user -> assertThat(user.get("roles")).isEmpty());
        refused(ledger.get("/api/users/u-then?asOf=2020-01-01T00:00:00Z"), 404, "no-such-user");
        refused(ledger.get("/api/users?asOf=2999-01-01T00:00:00Z"), 400, "invalid-as-of");
        refused(ledger.get("/api/users?asOf=yesterday"), 400, "invalid-as-of");
    }

    @Test
    void haveATrailOfWhoGaveThemWhatWhenWhyAndUntilWhen() {
        ledger.newUser("u-trail");
        Reply given = ledger.post(
                "/api/users/u-trail/roles",
                "{\"role\": \"researcher\", \"reason\": \"a thesis\", " + until(Instant.parse("2099-01-01T00:00:00Z"))
                        + "}",
                "X-Request-Id",
                "trail-1");
        assertThat(given.status()).isEqualTo(200);
        List<JsonNode> trail = ledger.get("/api/users/u-trail/history").items();

        assertThat(trail)
                .extracting(change -> change.get("type").stringValue())
                .containsExactly("user-added", "password-changed", "role-given");
        JsonNode last = trail.getLast();
        assertThat(last.get("recordedBy").stringValue()).isEqualTo("registrar");
        assertThat(last.get("reason").stringValue()).isEqualTo("a thesis");
        assertThat(last.get("until").stringValue()).isEqualTo("2099-01-01T00:00:00.000Z");
        assertThat(last.get("requestId").stringValue()).isEqualTo("trail-1");
        assertThat(last.get("role").stringValue()).isEqualTo("researcher");

        Reply csv = ledger.get("/api/users/u-trail/history", "Accept", "text/csv");
        assertThat(csv.text().lines().findFirst().orElseThrow())
                .isEqualTo(
                        "number,type,subject,name,role,level,caveats,dossier,until,reason,recordedAt,recordedBy,requestId");
        assertThat(csv.text()).contains("role-given,u-trail,,researcher");
        Reply page = ledger.get("/api/access-events?limit=2");
        assertThat(page.items()).hasSize(2);
        assertThat(ledger.get(page.json().get("next").stringValue())
                        .items()
                        .getFirst()
                        .get("number")
                        .longValue())
                .isEqualTo(3);
        ledger.newUser("u-trail-auditor", "auditor");
        assertThat(ledger.as("u-trail-auditor").get("/api/access-events").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk-officer", "registrar", "legal-adviser", "auditor", "researcher"})
    void grantNothingToThemselves(String role) {
        String subject = "u-self-" + role;
        Voice self = ledger.newUser(subject, role);
        String address = "/api/users/" + subject;

        refused(self.post(address + "/grants", "{\"dossier\": \"*\", \"reason\": \"mine\"}"), 403, "forbidden");
        refused(self.post(address + "/roles", "{\"role\": \"administrator\", \"reason\": \"mine\"}"), 403, "forbidden");
        refused(self.post(address + "/clearance", "{\"level\": \"secret\", \"reason\": \"mine\"}"), 403, "forbidden");
        assertThat(ledger.get(address).json().get("grants")).isEmpty();
    }

    @Test
    void grantNothingToThemselvesAlsoAsAdministrators() {
        refused(
                ledger.post("/api/users/registrar/grants", "{\"dossier\": \"kyiv\", \"reason\": \"mine\"}"),
                409,
                "nobody-gives-to-themselves");
        refused(ledger.post("/api/users/registrar/bar", "{\"reason\": \"mine\"}"), 409, "nobody-gives-to-themselves");
    }

    @Test
    void neverSayUnderWhatNameTheyRecord() {
        for (String body : List.of(
                "{\"id\": \"u-mass\", \"parties\": [\"AZE\", \"RUS\"], \"subject\": \"S\", \"recordedBy\": \"another\"}",
                "{\"id\": \"u-mass\", \"parties\": [\"AZE\", \"RUS\"], \"subject\": \"S\", \"recordedAt\": \"2020-01-01T00:00:00Z\"}",
                "{\"id\": \"u-mass\", \"parties\": [\"AZE\", \"RUS\"], \"subject\": \"S\", \"folio\": 7}")) {
            Reply reply = ledger.post("/api/dossiers", body);
            assertThat(reply.status()).as("%s", reply).isEqualTo(400);
        }
        for (String field : List.of("recordedBy", "number", "roles", "grants", "barred", "hash", "passwords")) {
            Reply reply = ledger.post("/api/users", """
                    {"subject": "u-mass", "name": "M", "reason": "none", "%s": "x"}""".formatted(field));
            assertThat(reply.status()).as("%s", reply).isEqualTo(400);
            assertThat(reply.text()).contains(field);
        }
        assertThat(ledger.get("/api/users/u-mass").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/users | {\"subject\": \"u-bad\", \"name\": \"B\"} | 400 | invalid-field",
                "/api/users | {\"subject\": \"u bad\", \"name\": \"B\", \"reason\": \"r\"} | 400 | invalid-field",
                "/api/users | {\"subject\": \"ledger\", \"name\": \"B\", \"reason\": \"r\"} | 422 | subject-is-reserved",
                "/api/users | {\"subject\": \"registrar\", \"name\": \"B\", \"reason\": \"r\"} | 409 | subject-is-taken",
                "/api/users | {\"subject\": \"u-bad\", \"name\": \"B\", \"reason\": \"r\", \"password\": \"short\"} | 400 | invalid-field",
                "/api/users/u-refused/roles | {\"reason\": \"r\"} | 400 | invalid-field",
                "/api/users/u-refused/roles | {\"role\": \"king\", \"reason\": \"r\"} | 400 | unknown-value",
                "/api/users/u-refused/roles | {\"role\": \"auditor\", \"reason\": \"r\", \"until\": \"soon\"} | 400 | invalid-field",
                "/api/users/u-refused/roles | {\"role\": \"auditor\", \"reason\": \"r\", \"until\": \"2020-01-01T00:00:00Z\"} | 422 | term-is-to-come",
                "/api/users/u-refused/roles | {\"role\": \"researcher\", \"reason\": \"r\"} | 409 | already-given",
                "/api/users/u-refused/roles | {\"role\": \"auditor\", \"reason\": \"r\"} | 409 | an-auditor-only-audits",
                "/api/users/u-refused/roles/auditor/withdraw | {\"reason\": \"r\"} | 409 | nothing-to-withdraw",
                "/api/users/u-refused/clearance | {\"reason\": \"r\"} | 400 | invalid-field",
                "/api/users/u-refused/clearance | {\"level\": \"cosmic\", \"reason\": \"r\"} | 422 | clearance-is-in-the-scheme",
                "/api/users/u-refused/grants | {\"dossier\": \"A b\", \"reason\": \"r\"} | 400 | invalid-field",
                "/api/users/u-refused/readmit | {\"reason\": \"r\"} | 409 | user-is-barred",
                "/api/users/u-nobody/grants | {\"dossier\": \"kyiv\", \"reason\": \"r\"} | 404 | no-such-user"
            })
    void areNotChangedAgainstTheRules(String path, String body, int status, String code) {
        if (ledger.get("/api/users/u-refused").status() == 404) {
            ledger.newUser("u-refused", "researcher");
        }
        Reply reply = ledger.post(path, body);
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.json().get("type").stringValue()).contains(code);
    }

    @Test
    void changeTheirOwnPasswordByThePresentOne() {
        Voice self = ledger.newUser("u-password", "researcher");
        String address = "/api/users/u-password/password";
        String better = "a better one of the tests";

        assertThat(self.post(address, "{\"password\": \"" + better + "\"}").status())
                .isEqualTo(400);
        assertThat(self.post(address, "{\"password\": \"" + better + "\", \"present\": \"no\"}")
                        .status())
                .isEqualTo(400);
        Reply changed = self.post(
                address, "{\"password\": \"" + better + "\", \"present\": \"" + RunningLedger.PASSWORD + "\"}");
        assertThat(changed.status()).as("%s", changed).isEqualTo(200);
        assertThat(self.get("/api/me").status()).isEqualTo(401);
        assertThat(ledger.get("/api/me", "Authorization", RunningLedger.basic("u-password", better))
                        .status())
                .isEqualTo(200);
        Voice other = ledger.newUser("u-password-2", "researcher");
        refused(other.post(address, "{\"password\": \"" + better + "\", \"reason\": \"r\"}"), 403, "forbidden");
        assertThat(ledger.get("/api/users/u-password/history").text()).doesNotContain(better, "bcrypt");
    }

    @Test
    void havePasswordsOfAnyCompositionThatAreLookedAtWhole() {
        List<String> passwords = List.of("letters and blanks", "123456789012345", "Ünïcödé ✓ ‘ \"\\:", "x".repeat(72));
        for (String password : passwords) {
            String subject = "u-any-" + passwords.indexOf(password);
            Reply added = ledger.post(
                    "/api/users",
                    JsonMapper.shared()
                            .valueToTree(
                                    Map.of("subject", subject, "name", "N", "password", password, "reason", "a test")));
            assertThat(added.status()).as("%s", added).isEqualTo(201);
            for (String other : List.of(password.toUpperCase(Locale.ROOT), password + "x", password + " ")) {
                int expected = other.equals(password) ? 403 : 401;
                assertThat(ledger.get("/api/me", "Authorization", RunningLedger.basic(subject, other))
                                .status())
                        .isEqualTo(expected);
            }
            assertThat(ledger.get("/api/me", "Authorization", RunningLedger.basic(subject, password))
                            .status())
                    .isEqualTo(403); // known, and in no role
        }
        assertThat(ledger.post("/api/users", """
                        {"subject": "u-long", "name": "N", "password": "%s", "reason": "a test"}""".formatted("x".repeat(73))).status())
                .isEqualTo(400);
    }

    @Test
    void haveKeysOfTheirOwnForRequestsThatAreRepeated() {
        Voice one = ledger.newUser("u-key-1", "registrar");
        Voice two = ledger.newUser("u-key-2", "registrar");
        String body = """
                {"parties": ["AZE", "RUS"], "subject": "Keys of their own"}""";
        Reply first = one.post("/api/dossiers", body, "Idempotency-Key", "k-1");
        Reply again = one.post("/api/dossiers", body, "Idempotency-Key", "k-1");
        Reply others = two.post("/api/dossiers", body, "Idempotency-Key", "k-1");

        assertThat(first.status()).as("%s", first).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(others.json().get("dossier")).isNotEqualTo(first.json().get("dossier"));
    }
}

package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Role;
import dev.chancery.api.Call;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Each call is made by those of whom it says so, and by nobody else. */
@Tag("h2")
final class RolesTest {

    @AutoClose
    static RunningLedger ledger;

    static final Map<String, Call> CALLS = new TreeMap<>();

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
        ledger.part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> {
                    Call call = handler.getMethodAnnotation(Call.class);
                    if (call != null) {
                        CALLS.put(
                                mapping.getMethodsCondition()
                                                .getMethods()
                                                .iterator()
                                                .next() + " "
                                        + mapping.getPatternValues().iterator().next(),
                                call);
                    }
                });
        assertThat(CALLS).hasSizeGreaterThan(40);
        for (Role role : Role.values()) {
            ledger.newUser(name(role), word(role));
        }
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String name(Role role) {
        return "only-" + word(role);
    }

    private static Reply make(String call, String user, String... authorization) {
        String[] said = call.split(" ", 2);
        String path = said[1].replace("{subject}", user)
                .replace("{folio}", "1")
                .replace("{position}", "1")
                .replace("{role}", "auditor")
                .replaceAll("\\{[a-z]+}", "none");
        var request = ledger.toAsNobody(path);
        if (authorization.length > 0) {
            request.header("Authorization", authorization[0]);
        }
        return ledger.send(
                said[0].equals("GET")
                        ? request
                        : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    }

    @ParameterizedTest
    @EnumSource
    void makeTheCallsThatSaySoAndNoOthers(Role role) {
        String user = name(role);
        CALLS.forEach((made, call) -> {
            Reply reply = make(made, user, RunningLedger.basic(user, RunningLedger.PASSWORD));
            boolean may = call.may().length == 0 || Arrays.asList(call.may()).contains(role);
            if (may) {
                assertThat(reply.status()).as("%s as %s: %s", made, role, reply).isNotIn(401, 403);
            } else {
                assertThat(reply.status()).as("%s as %s: %s", made, role, reply).isEqualTo(403);
                assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/forbidden");
            }
        });
    }

    @Test
    void areHeldByNobodyUnknown() {
        CALLS.forEach((made, call) -> {
            Reply reply = make(made, "nobody");
            if (call.may().length > 0) {
                assertThat(reply.status()).as("%s: %s", made, reply).isEqualTo(401);
                assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/unauthorized");
                assertThat(reply.header("WWW-Authenticate")).startsWith("Basic realm=");
            } else {
                assertThat(reply.status()).isNotEqualTo(401);
            }
        });
    }

    @Test
    void whoHasNoneOfThemMakesNoCall() {
        ledger.newUser("without-a-role");
        List<String> open = CALLS.entrySet().stream()
                .filter(call -> call.getValue().may().length > 0)
                .map(Map.Entry::getKey)
                .toList();
        assertThat(open)
                .allSatisfy(call -> assertThat(make(
                                        call,
                                        "without-a-role",
                                        RunningLedger.basic("without-a-role", RunningLedger.PASSWORD))
                                .status())
                        .as(call)
                        .isEqualTo(403));
    }

    @ParameterizedTest
    @EnumSource
    void ofOperatorsIsTheAdministrators(Role role) {
        for (String address : List.of("/actuator/prometheus", "/actuator/metrics")) {
            assertThat(ledger.as(name(role)).get(address).status()).isEqualTo(role == Role.ADMINISTRATOR ? 200 : 403);
        }
        Reply health = ledger.as(name(role)).get("/actuator/health");
        assertThat(health.json().has("components")).isEqualTo(role == Role.ADMINISTRATOR);
    }

    @Test
    void areNoneAtAddressesThatNoRuleNames() {
        for (String address : List.of("/actuator", "/actuator/env", "/actuator/heapdump", "/nowhere", "/api/nowhere")) {
            Reply reply = ledger.send(ledger.toAsNobody(address));
            assertThat(reply.status()).as(address).isEqualTo(401);
        }
        assertThat(ledger.get("/nowhere").status()).isEqualTo(404);
        assertThat(ledger.get("/actuator/env").status()).isEqualTo(404);
    }

    @Test
    void letALegalAdviserFileOpinionsAndNothingThatWasDone() {
        String lapse = """
                {"type": "lapse", "on": "2025-11-14", "by": [{"party": "AZE", "office": "legal-adviser"}], "closes": [1]}""";
        String statement = """
                {"type": "public-statement", "by": [{"party": "AZE"}]}""";
        ledger.post("/api/dossiers", """
                {"id": "roles-lapse", "parties": ["AZE", "RUS"], "subject": "Of the advisers"}""");
        ledger.newUser("adviser", "legal-adviser");
        ledger.grant("adviser", "roles-lapse");
        var adviser = ledger.as("adviser");

        Reply refused = adviser.post("/api/dossiers/roles-lapse/acts", statement);
        assertThat(refused.status()).as("%s", refused).isEqualTo(403);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("/problems/forbidden");
        assertThat(adviser.post("/api/dossiers/roles-lapse/filings", "{\"acts\": [" + lapse + ", " + statement + "]}")
                        .status())
                .isEqualTo(403);
        Reply taken = adviser.post("/api/dossiers/roles-lapse/acts", lapse);
        assertThat(taken.status()).as("%s", taken).isEqualTo(409); // there is nothing that it closes
    }

    @Test
    void areSaidInTheContract() {
        var contract = ledger.get("/openapi.json").json();
        CALLS.forEach((made, call) -> {
            String[] said = made.split(" ", 2);
            var operation = contract.get("paths").get(said[1]).get(said[0].toLowerCase(Locale.ROOT));
            List<String> roles = operation
                    .path("x-roles")
                    .valueStream()
                    .map(role -> Objects.requireNonNull(role.stringValue()))
                    .toList();
            assertThat(roles)
                    .as(made)
                    .containsExactlyInAnyOrderElementsOf(
                            Arrays.stream(call.may()).map(RolesTest::word).toList());
        });
    }
}

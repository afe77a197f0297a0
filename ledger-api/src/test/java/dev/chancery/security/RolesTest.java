package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Role;
import dev.chancery.api.Call;
import dev.chancery.api.Pages;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
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

/** What roles are for besides the calls, of each of which {@link AccessMatrixTest} says who makes it. */
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
            if (Pages.areAt(said[1]) || Pages.takeAFormAt(said[1])) {
                return; // not of the contract
            }
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

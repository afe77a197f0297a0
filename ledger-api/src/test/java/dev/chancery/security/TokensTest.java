package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.jwk.RSAKey;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where an issuer is set, its tokens let people in, and nothing else does. */
@Tag("h2")
final class TokensTest {

    private static final RSAKey ANOTHERS_KEY = Issuer.newKey("one");

    @AutoClose
    static Issuer issuer;

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start(@TempDir Path home) throws IOException {
        issuer = Issuer.opened();
        ledger = RunningLedger.onFiles(
                home,
                "--ledger.local-users=default",
                "--ledger.security.issuer=" + issuer.address(),
                "--ledger.security.roles-claim=realm_access.roles");
    }

    private static Reply me(String token) {
        return ledger.get("/api/me", "Authorization", "Bearer " + token);
    }

    private static String good(String subject, String... roles) {
        return issuer.signed(issuer.claims(subject, roles));
    }

    private static Reply post(String path, String json, String token) {
        return ledger.post(path, json, "Authorization", "Bearer " + token);
    }

    private static void refused(Map<String, String> tokens) {
        assertThat(tokens).allSatisfy((what, token) -> {
            Reply reply = me(token);
            assertThat(reply.status()).as("%s: %s", what, reply).isEqualTo(401);
            assertThat(reply.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"chancery\"");
            assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/unauthorized");
        });
    }

    @Test
    void sayWhoComesAndInWhichRoles() {
        Reply me = me(good("l.aliyeva", "desk-officer", "LEGAL_ADVISER", "offline_access"));

        assertThat(me.status()).as("%s", me).isEqualTo(200);
        assertThat(me.json().get("subject").stringValue()).isEqualTo("l.aliyeva");
        assertThat(me.json()
                        .get("roles")
                        .valueStream()
                        .map(role -> role.get("role").stringValue()))
                .containsExactly("desk-officer", "legal-adviser");
    }

    @Test
    void areTakenOfEitherTypeAndAsTheRfcForAccessTokensHasIt() {
        var claims = issuer.claims("l.aliyeva", "auditor");
        assertThat(me(issuer.signed(claims, ANOTHERS_KEY, JOSEObjectType.JWT)).status())
                .isEqualTo(401);
        String at = issuer.signedAs(claims, new JOSEObjectType("at+jwt"));
        assertThat(me(at).status()).isEqualTo(200);
        assertThat(me(issuer.signedAs(claims, new JOSEObjectType("logout+jwt"))).status())
                .isEqualTo(401);
    }

    @Test
    void areRefusedWhenForgedUnsignedExpiredOrForAnother() {
        var claims = issuer.claims("l.aliyeva", "administrator");
        String right = issuer.signed(claims);
        assertThat(me(right).status()).isEqualTo(200);
        Date past = Date.from(Instant.now().minusSeconds(120));
        refused(Map.of(
                "signed by another key",
                issuer.signed(claims, ANOTHERS_KEY, JOSEObjectType.JWT),
                "alg none",
                Issuer.unsigned(claims),
                "signed by the public key as a secret",
                issuer.signedByThePublicKey(claims),
                "changed after it was signed",
                right.substring(0, right.indexOf('.') + 5) + "A" + right.substring(right.indexOf('.') + 6),
                "without its signature",
                right.substring(0, right.lastIndexOf('.') + 1)));
        refused(Map.of(
                "expired",
                issuer.signed(issuer.claims("l.aliyeva").expirationTime(past)),
                "without an end",
                issuer.signed(issuer.claims("l.aliyeva").expirationTime(null)),
                "not yet",
                issuer.signed(issuer.claims("l.aliyeva")
                        .notBeforeTime(Date.from(Instant.now().plusSeconds(120)))),
                "for another audience",
                issuer.signed(issuer.claims("l.aliyeva").audience("payroll")),
                "for nobody",
                issuer.signed(issuer.claims("l.aliyeva").audience(List.of())),
                "of another issuer",
                issuer.signed(issuer.claims("l.aliyeva").issuer("https://id.example.org")),
                "of nobody",
                issuer.signed(issuer.claims(null)),
                "under a name of the ledger's own",
                issuer.signed(issuer.claims("ledger", "administrator")),
                "under no name",
                issuer.signed(issuer.claims("a/b\nc", "administrator"))));
    }

    @Test
    void leaveNoOtherWayIn() {
        assertThat(ledger.get("/api/me").status()).as("by password").isEqualTo(401);
        assertThat(ledger.send(ledger.toAsNobody("/login")).status()).isEqualTo(401);
        assertThat(ledger.get("/api/me?access_token=" + good("l.aliyeva", "auditor"))
                        .status())
                .isEqualTo(401);
        Reply added = post("/api/users", """
                {"subject": "with-password", "name": "V", "password": "a password of the tests", "reason": "none"}""", good("root", "administrator"));
        assertThat(added.json().get("type").stringValue()).isEqualTo("/problems/no-passwords");
    }

    @Test
    void bringRolesAndTheLedgerGrants() {
        String root = good("root", "administrator");
        assertThat(post("/api/users", """
                {"subject": "v.hasanli", "name": "Vusal", "reason": "joined"}""", root).status()).isEqualTo(201);
        assertThat(post("/api/users/v.hasanli/clearance", """
                {"level": "secret", "reason": "vetted"}""", root).status()).isEqualTo(200);
        assertThat(post("/api/users/v.hasanli/grants", """
                {"dossier": "kyiv", "reason": "his file"}""", root).status()).isEqualTo(200);

        var me = me(good("v.hasanli", "desk-officer")).json();
        assertThat(me.at("/clearance/level").stringValue()).isEqualTo("secret");
        assertThat(me.at("/grants/0/dossier").stringValue()).isEqualTo("kyiv");
        assertThat(me.at("/roles/0/role").stringValue()).isEqualTo("desk-officer");
        assertThat(post("/api/users/v.hasanli/grants", """
                {"dossier": "*", "reason": "why not"}""", good("v.hasanli", "administrator"))
                        .json()
                        .get("type")
                        .stringValue())
                .isEqualTo("/problems/nobody-gives-to-themselves");

        post("/api/users/v.hasanli/bar", "{\"reason\": \"left\"}", root);
        assertThat(me(good("v.hasanli", "desk-officer")).status()).isEqualTo(401);
    }

    @Test
    void areTheNamesUnderWhichThingsAreRecorded() {
        String administrator = good("root-2", "administrator");
        post("/api/users", """
                {"subject": "n.registrar", "name": "N.", "reason": "comes by token"}""", administrator);
        post("/api/users/n.registrar/grants", """
                {"dossier": "*", "reason": "keeps them all"}""", administrator);
        Reply opened = post("/api/dossiers", """
                {"id": "by-token", "parties": ["AZE", "RUS"], "subject": "Opened by token"}""", good("n.registrar", "registrar"));
        assertThat(opened.status()).as("%s", opened).isEqualTo(201);
        String root = good("auditor-1", "auditor");
        Reply trail = ledger.get(
                "/api/dossiers/by-token/audit-trail",
                "Authorization",
                "Bearer " + root,
                "Ledger-Position",
                opened.header("Ledger-Position"));
        assertThat(trail.items().getFirst().get("recordedBy").stringValue()).isEqualTo("n.registrar");
    }

    @Test
    void cannotBeToldRightOrWrongWhileTheIssuerIsAway(@TempDir Path home) throws IOException {
        Issuer gone = Issuer.opened();
        gone.close();
        try (var lonely = RunningLedger.onFiles(
                home, "--ledger.local-users=default", "--ledger.security.issuer=" + gone.address())) {
            Reply reply = lonely.get("/api/me", "Authorization", "Bearer " + gone.signed(gone.claims("l.aliyeva")));
            assertThat(reply.status()).as("%s", reply).isEqualTo(503);
            assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/issuer-away");
            assertThat(lonely.send(lonely.toAsNobody("/actuator/health")).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void openNoForms() {
        String administrator = good("opens.forms", "administrator");
        for (String path : List.of("/users", "/users/opens.forms", "/projections", "/language")) {
            Reply reply = ledger.send(Visitor.form(
                    ledger.toAsNobody(path, "Authorization", "Bearer " + administrator),
                    "subject",
                    "by.a.form",
                    "name",
                    "N",
                    "reason",
                    "r"));
            assertThat(reply.status()).as("%s: %s", path, reply).isEqualTo(403);
            assertThat(reply.text()).contains("Forms are of a session");
        }
        assertThat(ledger.get("/api/users/by.a.form", "Authorization", "Bearer " + administrator)
                        .status())
                .isEqualTo(404);
        Reply page = ledger.get("/users", "Authorization", "Bearer " + administrator);
        assertThat(page.status()).as("pages are read by them").isEqualTo(200);
    }
}

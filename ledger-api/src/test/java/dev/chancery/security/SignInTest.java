package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.ledger.Visitor;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("h2")
final class SignInTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start() {
        ledger = RunningLedger.handedOn();
    }

    private static Reply asNobody(String path, String... headers) {
        return ledger.send(ledger.toAsNobody(path, headers));
    }

    @Test
    void isByNameAndPasswordWithEachCall() {
        ledger.newUser("by-basic", "desk-officer");

        assertThat(ledger.as("by-basic").get("/api/me").json().get("subject").stringValue())
                .isEqualTo("by-basic");
        assertThat(ledger.as("by-basic").get("/api/me").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic cmVnaXN0cmFyOndyb25n", // registrar:wrong
                "Basic bm9ib2R5Ondyb25n",
                "Basic nonsense",
                "Basic ",
                "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJyZWdpc3RyYXIifQ.",
                "Digest username=registrar"
            })
    void isRefusedInTheSameWordsWhateverIsWrong(String authorization) {
        Reply reply = asNobody("/api/me", "Authorization", authorization);

        assertThat(reply.status()).as("%s", reply).isEqualTo(401);
        assertThat(reply.header("WWW-Authenticate")).isEqualTo("Basic realm=\"chancery\", charset=\"UTF-8\"");
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/unauthorized");
    }

    @Test
    void isByAFormForPagesAndByANewSession() {
        Visitor before = Visitor.opened(ledger);
        assertThat(before.session()).isNotEmpty();
        Visitor in = before.signIn(RunningLedger.REGISTRAR, RunningLedger.PASSWORD);

        assertThat(in.last().status()).isEqualTo(302);
        assertThat(in.last().header("Location")).endsWith("/");
        assertThat(in.session()).isNotEqualTo(before.session());
        assertThat(in.last().header("Set-Cookie")).contains("HttpOnly", "SameSite=Strict", "Path=/");
        assertThat(in.get("/").last().text()).contains("You are signed in as registrar");
        assertThat(before.get("/").last().status())
                .as("the session from before")
                .isEqualTo(302);
    }

    @Test
    void byAFormCountsForPagesAndNotForCalls() {
        Visitor in = Visitor.opened(ledger).signIn(RunningLedger.REGISTRAR, RunningLedger.PASSWORD);

        assertThat(in.get("/api/me").last().status()).isEqualTo(401);
        assertThat(in.get("/actuator/prometheus").last().status()).isEqualTo(401);
    }

    @Test
    void takesNoFormWithoutTheTokenOfItsSession() {
        Visitor browser = Visitor.opened(ledger);
        assertThat(browser.post("/login", "username", RunningLedger.REGISTRAR, "password", RunningLedger.PASSWORD)
                        .last()
                        .status())
                .isEqualTo(403);
        Visitor other =
                new Visitor(ledger, browser.session(), Visitor.opened(ledger).token(), browser.last());
        assertThat(other.signIn(RunningLedger.REGISTRAR, RunningLedger.PASSWORD)
                        .last()
                        .status())
                .isEqualTo(403);
        Visitor in = Visitor.opened(ledger).signIn(RunningLedger.REGISTRAR, RunningLedger.PASSWORD);
        assertThat(in.post("/logout").last().status()).isEqualTo(403);
        assertThat(in.get("/").last().status()).isEqualTo(200);
    }

    @Test
    void endsWhenSomebodySignsOut() {
        Visitor in = Visitor.opened(ledger)
                .signIn(RunningLedger.REGISTRAR, RunningLedger.PASSWORD)
                .get("/");
        Visitor out = in.post("/logout", "_csrf", in.token());

        assertThat(out.last().header("Location")).endsWith("/login?out");
        assertThat(in.get("/").last().status()).isEqualTo(302);
    }

    @Test
    void endsWhenThePasswordIsChangedOrTheUserIsBarred() {
        ledger.newUser("comes-and-goes", "desk-officer");
        Visitor in = Visitor.opened(ledger).signIn("comes-and-goes", RunningLedger.PASSWORD);
        assertThat(in.get("/").last().status()).isEqualTo(200);
        ledger.post("/api/users/comes-and-goes/password", """
                {"password": "quite another password", "reason": "forgotten"}""");
        assertThat(in.get("/").last().status()).isEqualTo(302);
        assertThat(ledger.as("comes-and-goes").get("/api/me").status()).isEqualTo(401);
        String authorization = RunningLedger.basic("comes-and-goes", "quite another password");
        assertThat(asNobody("/api/me", "Authorization", authorization).status()).isEqualTo(200);

        ledger.post("/api/users/comes-and-goes/bar", "{\"reason\": \"on leave\"}");
        assertThat(asNobody("/api/me", "Authorization", authorization).status()).isEqualTo(401);
        ledger.post("/api/users/comes-and-goes/readmit", "{\"reason\": \"is back\"}");
        assertThat(asNobody("/api/me", "Authorization", authorization).status()).isEqualTo(200);
    }

    @Test
    void byAFormSaysNotWhatWasWrong() {
        Visitor wrong = Visitor.opened(ledger).signIn("registrar", "wrong").get("/login?error");
        Visitor unknown = Visitor.opened(ledger).signIn("unknown", "wrong").get("/login?error");

        assertThat(wrong.last().text()).contains("The name or the password is not right.");
        assertThat(unknown.last().text().replaceAll("value=\"[^\"]+\"", ""))
                .isEqualTo(wrong.last().text().replaceAll("value=\"[^\"]+\"", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/me",
                "/api/nowhere",
                "/api/dossiers/a%2Fb",
                "/api/dossiers/..%5c",
                "/login",
                "/",
                "/docs/index.html",
                "/openapi.json",
                "/actuator/health",
                "/actuator/env",
                "/.well-known/security.txt",
                "/problems/none",
                "//api/me"
            })
    void leavesHeadersThatKeepABrowserFromHarm(String path) {
        for (Reply reply : List.of(
                verbatim("GET", path, ""),
                verbatim("GET", path, "Authorization: " + RunningLedger.basic("registrar", RunningLedger.PASSWORD)),
                verbatim("OPTIONS", path, ""),
                verbatim("POST", path, "Content-Length: 0"))) {
            assertThat(reply.header("Content-Security-Policy"))
                    .as("%s", reply)
                    .startsWith("default-src 'none'; ")
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(reply.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(reply.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(reply.header("Cache-Control")).containsAnyOf("no-store", "no-cache");
            assertThat(reply.headers().firstValue("Server")).isEmpty();
            assertThat(reply.text()).doesNotContain("org.springframework", "dev.chancery", "\tat ");
        }
    }

    private static Reply verbatim(String method, String path, String header) {
        return ledger.sendVerbatim(method + " " + path + " HTTP/1.0\r\n" + "X-Authorization: none\r\n"
                + (header.isEmpty() ? "" : header + "\r\n") + "\r\n");
    }

    @Test
    void pagesHoldNothingInline() {
        assertThat(asNobody("/login").text())
                .doesNotContain("<style", " style=", " onclick")
                .doesNotContainPattern("<script(?! src=\"/)");
        assertThat(asNobody("/docs/index.html").text())
                .doesNotContain("<style", " style=", " onclick")
                .doesNotContainPattern("<script>");
    }

    @Test
    void isNotNeededToTellOfAWeakness() {
        Reply txt = asNobody("/.well-known/security.txt");

        assertThat(txt.status()).isEqualTo(200);
        assertThat(txt.header("Content-Type")).startsWith("text/plain");
        assertThat(txt.text())
                .containsPattern("(?m)^Contact: https://")
                .containsPattern("(?m)^Expires: 20..-..-..T00:00:00Z$");
    }
}

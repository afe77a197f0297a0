package dev.chancery.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.HtmlUtils;

/** The door for people: a form to sign in by, and one to sign out. */
@Controller
@ConditionalOnWebApplication
final class SignInPages {

    static final String SIGN_IN = "/login";
    static final String SIGN_OUT = "/logout";

    @GetMapping(path = SIGN_IN, produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signIn(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String out,
            HttpServletRequest request) {
        var answer = ResponseEntity.ok();
        String said = out == null ? "" : "<p role=\"status\">You have signed out.</p>";
        if (error != null) {
            Exception failure = failure(request);
            if (failure instanceof TooManySignIns tooMany) {
                HttpHeaders headers = tooMany.declined().headers();
                answer = ResponseEntity.status(429).headers(headers);
                said = "<p role=\"alert\">Too many sign-ins have failed. Try again in "
                        + headers.getFirst(HttpHeaders.RETRY_AFTER) + " seconds.</p>";
            } else {
                said = "<p role=\"alert\">The name or the password is not right.</p>";
            }
        }
        return answer.body(page("Sign in", said + """
                <form method="post" action="%s">
                <p><label for="username">Name</label>
                <input id="username" name="username" autocomplete="username" required autofocus></p>
                <p><label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required></p>
                %s<p><button>Sign in</button></p>
                </form>
                """.formatted(SIGN_IN, token(request))));
    }

    private static @Nullable Exception failure(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                        && session.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION)
                                instanceof AuthenticationException failure
                ? failure
                : null;
    }

    @GetMapping(path = "/", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<String> signedIn(HttpServletRequest request) {
        String name = Objects.requireNonNull(request.getUserPrincipal()).getName();
        return ResponseEntity.ok(page("Chancery", """
                <p>You are signed in as %s.</p>
                <p><a href="/docs/index.html">The calls of the ledger</a></p>
                <form method="post" action="%s">
                %s<p><button>Sign out</button></p>
                </form>
                """.formatted(HtmlUtils.htmlEscape(name), SIGN_OUT, token(request))));
    }

    private static String token(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n"
                        .formatted(token.getParameterName(), token.getToken())
                : "";
    }

    private static String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s</title>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                %s</main>
                </body>
                </html>
                """.formatted(title, title, body);
    }
}

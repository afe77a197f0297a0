package dev.chancery.security;

import dev.chancery.api.Declined;
import dev.chancery.api.Problem;
import dev.chancery.store.Database;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** What is answered to whoever did not prove who this is: a problem like all others. */
final class Unproved implements AuthenticationEntryPoint {

    private static final String BASIC = "Basic realm=\"chancery\", charset=\"UTF-8\"";
    private static final String BEARER = "Bearer realm=\"chancery\"";

    private final HandlerExceptionResolver problems;
    private final boolean byToken;

    /** @param byToken whether tokens are asked for, and not passwords */
    Unproved(HandlerExceptionResolver problems, boolean byToken) {
        this.problems = problems;
        this.byToken = byToken;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException exception) {
        answer(request, response, problem(exception));
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception problem) {
        problems.resolveException(request, response, null, problem);
    }

    private Exception problem(AuthenticationException exception) {
        if (exception instanceof TooManySignIns tooMany) {
            return tooMany.declined();
        } else if (exception instanceof IssuerAway) {
            var headers = new HttpHeaders();
            headers.set(HttpHeaders.RETRY_AFTER, "5");
            return new Declined(
                    Problem.of(
                            HttpStatus.SERVICE_UNAVAILABLE,
                            "issuer-away",
                            "The issuer of tokens cannot be reached.",
                            "Whether the token is right cannot be told; send it again in a moment."),
                    headers);
        }
        Throwable cause = exception.getCause();
        if (cause instanceof RuntimeException failure && Database.wasAway(failure)) {
            return failure;
        }
        return declined(exception instanceof BadCredentialsException ? sentWrong() : null, byToken ? BEARER : BASIC);
    }

    private String sentWrong() {
        return byToken ? "The token is not right, or has expired." : "The name or the password is not right.";
    }

    static Declined declined() {
        return declined(null, BASIC);
    }

    private static Declined declined(@Nullable String wrong, String challenge) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        return new Declined(
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "Who asks must be known.",
                        wrong != null
                                ? wrong
                                : challenge.equals(BEARER)
                                        ? "Send a bearer token of the issuer that this ledger trusts."
                                        : "Send the name and the password of a user by HTTP Basic."),
                headers);
    }
}

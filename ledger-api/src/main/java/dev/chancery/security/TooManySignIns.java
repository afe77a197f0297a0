package dev.chancery.security;

import dev.chancery.api.Declined;
import dev.chancery.api.Problem;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;

/** A password was not even looked at, since too many wrong ones came before. */
final class TooManySignIns extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManySignIns(Duration wait) {
        super("Too many failed sign-ins.");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    Declined declined() {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return new Declined(
                Problem.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many-sign-ins",
                        "Too many sign-ins have failed.",
                        "The password was not looked at; send it again when Retry-After has passed."),
                headers);
    }
}

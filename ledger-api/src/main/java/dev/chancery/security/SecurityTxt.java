package dev.chancery.security;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Whom to tell of a weakness (RFC 9116). */
@Controller
@ConditionalOnWebApplication
final class SecurityTxt {

    static final String ADDRESS = "/.well-known/security.txt";

    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final String contact;
    private final Clock clock;

    SecurityTxt(@Value("${ledger.security.contact}") String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    @GetMapping(path = ADDRESS, produces = MediaType.TEXT_PLAIN_VALUE + ";charset=utf-8")
    @ResponseBody
    String text() {
        return "Contact: " + contact + "\nExpires: "
                + clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS) + "\nPreferred-Languages: en\n";
    }
}

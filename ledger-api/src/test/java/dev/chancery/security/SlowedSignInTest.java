package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Who guesses passwords waits, and nobody else does who came in before. */
@Tag("h2")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class SlowedSignInTest {

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start(@TempDir Path home) {
        ledger = RunningLedger.onFiles(home);
        ledger.newUser("leyla", "desk-officer");
        ledger.newUser("vusal", "desk-officer");
        assertThat(ledger.as("leyla").get("/api/me").status()).isEqualTo(200);
    }

    private static Reply guess(String user, String password) {
        return ledger.get("/api/me", "Authorization", RunningLedger.basic(user, password));
    }

    /** A machine may be so slow that another try has come up meanwhile. */
    private static List<Reply> guessesUntilTold(String user, int atMost) {
        var replies = new ArrayList<Reply>();
        do {
            replies.add(guess(user, "wrong " + replies.size()));
        } while (replies.getLast().status() != 429 && replies.size() < atMost);
        return replies;
    }

    @Order(1)
    @Test
    void isNotLookedAtAfterFiveWrongOnesForThatUser() {
        List<Reply> replies = guessesUntilTold("vusal", 20);
        assertThat(replies).hasSizeGreaterThan(5);
        assertThat(replies.subList(0, 5)).extracting(Reply::status).containsOnly(401);

        Reply reply = replies.getLast();
        assertThat(reply.status()).as("%s", reply).isEqualTo(429);
        assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/too-many-sign-ins");
        assertThat(Integer.parseInt(reply.header("Retry-After"))).isBetween(1, 20);
    }

    @Order(2)
    @Test
    void hindersNobodyElseFromThere() {
        assertThat(guess("leyla", RunningLedger.PASSWORD).status()).isEqualTo(200);
        assertThat(ledger.get("/api/me").status()).isEqualTo(200);
    }

    @Order(3)
    @Test
    void doesNotKeepOutWhoCameInBeforeTheGuesses() {
        assertThat(guessesUntilTold("leyla", 20).getLast().status()).isEqualTo(429);
        assertThat(guess("leyla", RunningLedger.PASSWORD).status()).isEqualTo(200);
    }

    /** Without a clock: for an address one more try comes up every two seconds, which is soon on a slow machine. */
    @Order(4)
    @Test
    void isSlowedForAnAddressThatTriesManyNames() {
        var rates = new SignInRates();
        for (int i = 0; i < 30; i++) {
            rates.begin("name-" + i, "203.0.113.7");
        }
        assertThatThrownBy(() -> rates.begin("another", "203.0.113.7")).isInstanceOf(TooManySignIns.class);
        assertThatCode(() -> rates.begin("another", "203.0.113.8")).doesNotThrowAnyException();
    }

    @Order(5)
    @Test
    void takesNothingFromWhoSucceeds() {
        var rates = new SignInRates();
        for (int i = 0; i < 100; i++) {
            rates.begin("leyla", "203.0.113.7").succeeded();
        }
    }
}

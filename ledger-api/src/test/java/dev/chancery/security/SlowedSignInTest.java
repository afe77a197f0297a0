package dev.chancery.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import java.nio.file.Path;
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

    @Order(1)
    @Test
    void isNotLookedAtAfterFiveWrongOnesForThatUser() {
        for (int i = 0; i < 5; i++) {
            assertThat(guess("vusal", "wrong " + i).status()).isEqualTo(401);
        }
        Reply reply = guess("vusal", RunningLedger.PASSWORD);

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
        for (int i = 0; i < 6; i++) {
            guess("leyla", "wrong " + i);
        }
        assertThat(guess("leyla", "wrong").status()).isEqualTo(429);
        assertThat(guess("leyla", RunningLedger.PASSWORD).status()).isEqualTo(200);
    }

    @Order(4)
    @Test
    void isSlowedForAnAddressThatTriesManyNames() {
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            refused += guess("name-" + i, "a password that many have").status() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }
}

package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.api.RandomRequests.Made;
import dev.chancery.ledger.Reply;
import dev.chancery.ledger.RunningLedger;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is sent, the ledger answers it, blames itself for nothing, and records nothing that it has refused. */
final class FuzzTest {

    /** On each database. */
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", TestDatabase.isOnPostgresql() ? 400 : 800);

    private static final long SEED = Long.getLong("fuzz.seed", TestDatabase.isOnPostgresql() ? 19_710_207 : 19_620_205);

    @AutoClose
    static RunningLedger ledger;

    @BeforeAll
    static void start(@TempDir Path folder) {
        ledger = RunningLedger.onFiles(folder);
    }

    @Test
    void isAnsweredWhateverItIsAndRecordedOnlyWhereItIsAnsweredSo() {
        Desk desk = Desk.open(ledger, "fuzz");
        desk.file(Desk.incident("a1", "2022-03-10", "RUS", "AZE"), Desk.demand("d", "2022-03-11", "AZE", "RUS"));
        RandomRequests requests = new RandomRequests(ledger, new Random(SEED));
        LedgerEvents events = ledger.part(LedgerEvents.class);
        Map<Integer, Integer> answers = new TreeMap<>();
        long last = events.lastPosition();
        for (int n = 0; n < REQUESTS; n++) {
            Made made = requests.next();
            Reply reply = made.reply();
            String what = "request " + n + " of seed " + SEED + ": " + made.what() + "\n" + reply;

            answers.merge(reply.status(), 1, Integer::sum);
            assertThat(reply.status()).as(what).isBetween(200, 499);
            long now = events.lastPosition();
            if (reply.status() == 201) {
                last = now;
            }
            assertThat(now).as(what).isEqualTo(last);
            if (reply.status() >= 400 && reply.body().length > 0) {
                assertThat(reply.header("Content-Type")).as(what).isEqualTo("application/problem+json");
                Internals.assertHidden(what, reply);
            }
        }

        assertThat(answers).as("what was answered").containsKeys(200, 201, 400, 404, 405, 409, 412, 422);
        Reply projections = ledger.get("/api/projections", "Ledger-Position", String.valueOf(last));
        assertThat(projections.items())
                .allSatisfy(projection ->
                        assertThat(projection.get("deadLetters").intValue()).isZero());
        assertThat(desk.get("/history").items().getLast().get("position").longValue())
                .isLessThanOrEqualTo(last);
    }
}

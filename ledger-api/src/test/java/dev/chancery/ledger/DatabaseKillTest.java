package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.store.PostgresServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the database in the midst of the ledger's work, twice over, and once when all is done. The ledger is left
 * alone: it must find its way back by itself.
 *
 * <p>{@code -Dkill.seed=} draws the same moments again; what is under way at each is never quite the same.
 */
@Tag("postgresql") // H2 ends with the ledger
@Order(Integer.MAX_VALUE)
final class DatabaseKillTest {

    private static final int KILLS = Integer.getInteger("kill.times", 2);
    private static final int ACTS = 150;

    /** What need not wait for the disk is put there as late as can be, so that a kill loses it. */
    private static final Map<String, String> FORGETFUL = Map.of("wal_writer_delay", "10s");

    private static final String SOON_OUT_OF_PATIENCE = "--spring.datasource.hikari.connection-timeout=1000";

    @TempDir
    Path data;

    @TempDir
    Path home;

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Clerks clerks = Clerks.whoBearFailures();
    private PostgresServer database;
    private KillableLedger ledger;
    private String when = "seed " + seed;

    @AfterEach
    void end() {
        if (ledger != null) {
            ledger.close();
        }
        if (database != null) {
            database.close();
        }
    }

    @Test
    @Timeout(1_800)
    void leavesEveryAnsweredActOnFileOnceAndTheLedgerCarriesOn() throws Exception {
        database = PostgresServer.inFolder(data, FORGETFUL);
        ledger = KillableLedger.on(database.create(), home, SOON_OUT_OF_PATIENCE);
        Submission.open(ledger);
        for (int kill = 0; kill < KILLS; kill++) {
            killAmidAppends();
            inspect();
        }
        killAtRest();
        inspect();
        assertThat(ledger.ask("/api/dossiers/too-late").status()).isEqualTo(404);
        assertThat(ledger.get("/actuator/health", 0).json().get("status").stringValue())
                .isEqualTo("UP");
    }

    private void killAmidAppends() throws Exception {
        int acts = clerks.actsAnswered() + random.nextInt(30, ACTS);
        Duration later = Duration.ofNanos(random.nextInt(5_000_000));
        when += ", killed %d µs after answer %d".formatted(later.toNanos() / 1_000, acts);
        clerks.work(ledger, acts, () -> {
            KillTest.spin(later);
            database.kill();
            database.startAgain();
        });
    }

    /** What the projections were just seen to hold is gone then, and nothing that is recorded later brings it to light. */
    private void killAtRest() throws Exception {
        clerks.work(ledger, clerks.actsAnswered() + ACTS, () -> {});
        when += ", killed after the last answer";
        long last = clerks.answers().values().stream()
                .mapToLong(Clerks.Answer::position)
                .max()
                .orElseThrow();
        ledger.get("/api/dossiers", last);
        database.kill();
        saysWhatIsWrong();
        database.startAgain();
    }

    private void saysWhatIsWrong() throws Exception {
        Reply health = ledger.ask("/actuator/health");
        assertThat(health.status()).as("%s", health).isEqualTo(503);
        assertThat(health.json().get("status").stringValue()).isEqualTo("DOWN");
        assertThat(ledger.ask("/actuator/health/readiness").status()).isEqualTo(503);
        assertThat(ledger.ask("/actuator/health/liveness").status()).isEqualTo(200);
        Reply write = ledger.post("/api/dossiers", """
                {"id": "too-late", "parties": ["AZE", "RUS"], "subject": "To whom it may concern"}""", "too-late");
        assertThat(write.status()).as("%s", write).isEqualTo(503);
        assertThat(write.json().get("type").stringValue()).isEqualTo("/problems/database-away");
        ledger.awaitLogged(line -> line.contains("[too-late] ") && line.contains("database away"));
    }

    private void inspect() throws Exception {
        Inspection inspection = Inspection.of(ledger, when);
        inspection.findsEverythingInOrder(clerks.answers());
        inspection.findsNothingOf(clerks.turnedAway());
    }
}

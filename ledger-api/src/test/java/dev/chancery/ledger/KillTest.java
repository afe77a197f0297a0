package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the ledger in the midst of its work, twice over, and looks each time at what is on file.
 *
 * <p>{@code -Dkill.seed=} draws the same moments again; what is under way at each is never quite the same.
 */
@Order(2)
final class KillTest {

    private static final int ACTS = Integer.getInteger("kill.acts", 300);
    private static final int KILLS = Integer.getInteger("kill.times", 2);

    @TempDir
    Path home;

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Clerks clerks = new Clerks();
    private KillableLedger ledger;
    private String when = "seed " + seed;

    @AfterEach
    void end() {
        if (ledger != null) {
            ledger.close();
        }
    }

    @Test
    @Timeout(1_800)
    void leavesEveryAnsweredActOnFileOnceAndEveryProjectionInAgreement() throws Exception {
        ledger = KillableLedger.onFiles(home);
        Submission.open(ledger);
        for (int kill = 0; kill < KILLS; kill++) {
            killAmidAppends();
            ledger = KillableLedger.onFiles(home);
            inspect();
        }
        appendTheRest();
        inspect();
    }

    private void killAmidAppends() throws Exception {
        int acts = clerks.actsAnswered() + random.nextInt(50, ACTS / KILLS);
        Duration later = Duration.ofNanos(random.nextInt(5_000_000));
        when += ", killed %d µs after answer %d".formatted(later.toNanos() / 1_000, acts);
        clerks.work(ledger, acts, () -> {
            spin(later);
            assertThat(ledger.kill()).as("exit code, %s", when).isEqualTo(KillableLedger.KILLED);
        });
        ledger.close();
    }

    /** The clerks fall into step with the disk: a moment counted in answers alone would be the same part of a step each time. */
    static void spin(Duration time) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < time.toNanos()) {
            Thread.onSpinWait();
        }
    }

    private void appendTheRest() throws Exception {
        List<Submission> unanswered = clerks.unanswered();
        clerks.work(ledger, ACTS, () -> {});
        when += ", then left alone until answer " + ACTS;
        assertThat(clerks.unanswered()).as("unanswered, %s", when).isEqualTo(unanswered);
    }

    private void inspect() throws IOException, InterruptedException {
        Inspection.of(ledger, when).findsEverythingInOrder(clerks.answers());
    }
}

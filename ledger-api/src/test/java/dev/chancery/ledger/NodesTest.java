package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * Two nodes on one database, written to at once; one of them is killed twice, and what it had falls to the other.
 *
 * <p>{@code -Dkill.seed=} draws the same moments again.
 */
@Tag("postgresql") // H2's file belongs to one process
@Order(1)
final class NodesTest {

    private static final int KILLS = Integer.getInteger("kill.times", 2);

    @TempDir
    Path home;

    private final long seed = Long.getLong("kill.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Clerks clerks = new Clerks();
    private KillableLedger survivor;
    private KillableLedger victim;
    private String when = "seed " + seed;

    @AfterEach
    void end() {
        Stream.of(survivor, victim).filter(node -> node != null).forEach(KillableLedger::close);
    }

    @Test
    @Timeout(1_800)
    void loseNothingAndDoubleNothingWhenOneOfThemIsKilled() throws Exception {
        survivor = KillableLedger.onFiles(home);
        Submission.open(survivor);
        for (int kill = 0; kill < KILLS; kill++) {
            victim = KillableLedger.onFiles(home);
            awaitShared();
            killAmidAppends();
            Inspection.of(survivor, when).findsEverythingInOrder(clerks.answers());
        }
    }

    /** Waits until each of the two follows something. */
    private void awaitShared() throws Exception {
        while (nodes() < 2) {
            Thread.sleep(100);
        }
    }

    private long nodes() throws Exception {
        JsonNode projections = survivor.get("/api/projections", 0).json();
        return projections.findValuesAsString("node").stream().distinct().count();
    }

    private void killAmidAppends() throws Exception {
        int acts = clerks.actsAnswered() + random.nextInt(30, 201);
        when += ", killed after answer " + acts;
        try (ExecutorService desk = Executors.newSingleThreadExecutor()) {
            Future<?> elsewhere = desk.submit(() -> {
                clerks.work(survivor, acts + 60, () -> {});
                return null;
            });
            clerks.work(victim, acts, () -> assertThat(victim.kill()).isEqualTo(KillableLedger.KILLED));
            elsewhere.get();
        }
        victim.close();
    }
}

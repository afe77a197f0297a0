package dev.chancery.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A ledger of a million events, which the projections are still to read, and twenty minutes of recording: nothing is lost,
 * doubled or skipped, everything is caught up with in the end, and memory does not grow without end.
 *
 * <p>{@code -Dsoak.events=} and {@code -Dsoak.minutes=} make it shorter.
 */
@Tag("postgresql")
final class LoadSoak {

    private static final int EVENTS = Integer.getInteger("soak.events", 1_000_000);
    private static final Duration LOAD = Duration.ofMinutes(Integer.getInteger("soak.minutes", 20));
    private static final Duration TO_CATCH_UP = Duration.ofMinutes(40);
    private static final int ACTS = 500;

    @TempDir
    Path home;

    private final Clerks clerks = new Clerks();
    private KillableLedger ledger;

    @AfterEach
    void end() {
        if (ledger != null) {
            ledger.close();
        }
    }

    @Test
    void losesNothingAndCatchesUpAmidAMillionEvents() throws Exception {
        try (RunningLedger filled = RunningLedger.onFiles(home)) {
            ManyDossiers many = new ManyDossiers();
            many.recordModels(filled);
            many.copyUntil(filled.part(DataSource.class), EVENTS);
        }
        ledger = KillableLedger.onFiles(home);
        Submission.open(ledger);
        long start = System.nanoTime();
        workUntil(start + LOAD.toNanos() / 2);
        double halfway = ledger.megabytesInUse();
        workUntil(start + LOAD.toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        double atTheEnd = ledger.megabytesInUse();
        awaitCaughtUp();
        double caughtUp = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%d events on file, then %d acts in %.0f s; heap in use halfway %.0f MB, at the end %.0f MB; resident "
                        + "memory %.0f MB; caught up after %.0f s%n",
                EVENTS, clerks.actsAnswered(), seconds, halfway, atTheEnd, ledger.residentMegabytes(), caughtUp);
        Inspection.of(ledger, "after " + LOAD).findsEverythingInOrder(clerks.answers());
        assertThat(atTheEnd).as("heap in use, MB; halfway %.0f", halfway).isLessThan(1.5 * halfway);
    }

    private void workUntil(long end) throws Exception {
        while (System.nanoTime() < end) {
            clerks.work(ledger, clerks.actsAnswered() + ACTS, () -> {});
        }
    }

    private void awaitCaughtUp() throws Exception {
        long start = System.nanoTime();
        while (ledger.get("/api/projections", 0).items().stream()
                .anyMatch(projection -> projection.get("lag").longValue() > 0)) {
            assertThat(System.nanoTime() - start).isLessThan(TO_CATCH_UP.toNanos());
            Thread.sleep(1_000);
        }
    }
}

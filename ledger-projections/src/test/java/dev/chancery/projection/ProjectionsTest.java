package dev.chancery.projection;

import static dev.chancery.store.TestPapers.file;
import static dev.chancery.store.TestPapers.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.store.Registry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(60)
final class ProjectionsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final List<Projections> nodes = new ArrayList<>();
    private Registry registry;

    @BeforeEach
    void begin(@TempDir Path folder) {
        registry = Registry.in(folder);
    }

    @AfterEach
    void end() {
        nodes.forEach(Projections::close);
        registry.close();
    }

    private Projections node(Shelf shelf, int segments) {
        Projections projections = new Projections(
                List.of(shelf),
                registry.dataSource,
                registry.transactions,
                registry.events,
                registry.feed,
                "node-" + nodes.size(),
                new ProjectionSettings(segments, 100, 7));
        nodes.add(projections);
        projections.start();
        return projections;
    }

    private static void await(BooleanSupplier what) {
        await(what, LONG_ENOUGH);
    }

    private static void await(BooleanSupplier what, Duration max) {
        long start = System.nanoTime();
        while (!what.getAsBoolean()) {
            assertThat(System.nanoTime() - start).as("nanoseconds").isLessThan(max.toNanos());
            LockSupport.parkNanos(1_000_000);
        }
    }

    private static List<String> papers(Projections projections) {
        return projections
                .rows(Shelf.NAME)
                .sql("SELECT dossier || '/' || folio || ' ' || text FROM shelf.paper ORDER BY dossier, folio")
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void showsTheRowsAsSoonAsTheWaitIsOver(int segments) {
        Projections projections = node(new Shelf(1), segments);
        IntStream.range(0, 25).forEach(n -> {
            open(registry, "dossier-" + n);
            long position = file(registry, "dossier-" + n, "a", "b", "c");

            assertThat(projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH))
                    .isTrue();
            assertThat(papers(projections)).hasSize(3 * (n + 1));
        });
    }

    @Test
    void readsFromTheStartWhenItIsNewInALedgerThatIsNot() {
        open(registry, "kyiv");
        long position = file(registry, "kyiv", "a", "b");
        Projections projections = node(new Shelf(1), 2);

        assertThat(projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH)).isTrue();
        assertThat(papers(projections)).containsExactly("kyiv/1 a", "kyiv/2 b");
    }

    @Test
    void goesOnAtItsCheckpointAfterARestart() {
        Projections before = node(new Shelf(1), 1);
        open(registry, "kyiv");
        assertThat(before.awaitPosition(Shelf.NAME, file(registry, "kyiv", "a", "b"), LONG_ENOUGH))
                .isTrue();
        before.close();
        Shelf shelf = new Shelf(1);
        Projections after = node(shelf, 1);

        assertThat(after.awaitPosition(Shelf.NAME, file(registry, "kyiv", "c"), LONG_ENOUGH))
                .isTrue();
        assertThat(papers(after)).hasSize(3);
        assertThat(shelf.written).as("events written since the restart").hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void isRebuiltBesideWhatAnswersAndSwappedWhenItHasEverything(int segments) {
        Shelf shelf = new Shelf(1);
        Projections projections = node(shelf, segments);
        for (int n = 0; n < 20; n++) {
            open(registry, "dossier-" + n);
            file(registry, "dossier-" + n, "a", "b");
        }
        long last = registry.events.lastPosition();
        assertThat(projections.awaitPosition(Shelf.NAME, last, LONG_ENOUGH)).isTrue();
        List<String> before = papers(projections);
        int first = projections.status(Shelf.NAME).generation();

        shelf.gate.lock();
        try {
            projections.rebuild(Shelf.NAME);
            assertThat(projections.isRebuilding(Shelf.NAME)).isTrue();
            assertThat(papers(projections)).isEqualTo(before);
            assertThat(projections.status(Shelf.NAME).rebuilding()).satisfies(rebuilding -> {
                assertThat(rebuilding.generation()).isEqualTo(first + 1);
                assertThat(rebuilding.of()).isEqualTo(60);
            });
        } finally {
            shelf.gate.unlock();
        }
        await(() -> !projections.isRebuilding(Shelf.NAME));
        assertThat(projections.status(Shelf.NAME).generation()).isEqualTo(first + 1);
        assertThat(papers(projections)).isEqualTo(before).hasSize(40);
        assertThat(projections.awaitPosition(Shelf.NAME, file(registry, "dossier-1", "c"), LONG_ENOUGH))
                .isTrue();
        assertThat(papers(projections)).hasSize(41);
    }

    @Test
    void answersFromARebuildThoughTheLedgerGoesOnWithoutAPause() throws Exception {
        Shelf shelf = new Shelf(1);
        shelf.slow = A_MOMENT; // it is never where the ledger ends
        Projections projections = node(shelf, 2);
        open(registry, "kyiv");
        open(registry, "erwin");
        var goesOn = new AtomicBoolean(true);
        try (ExecutorService clerk = Executors.newSingleThreadExecutor()) {
            Future<?> filing = clerk.submit(() -> {
                while (goesOn.get()) {
                    file(registry, "kyiv", "a");
                    file(registry, "erwin", "b");
                }
            });
            try {
                projections.rebuild(Shelf.NAME);
                await(
                        () -> !projections.isRebuilding(Shelf.NAME),
                        Duration.ofSeconds(12)); // by chance after 17 or more
            } finally {
                goesOn.set(false);
            }
            filing.get();
        }
        assertThat(projections.awaitPosition(Shelf.NAME, registry.events.lastPosition(), LONG_ENOUGH))
                .isTrue();
        projections.verify();
        assertThat(projections.status(Shelf.NAME).complete()).isTrue();
    }

    @Test
    void goesOnWithARebuildWhereItStopped() {
        for (int n = 0; n < 10; n++) {
            open(registry, "dossier-" + n);
            file(registry, "dossier-" + n, "a", n == 5 ? "stop here" : "b");
        }
        Shelf shelf = new Shelf(1);
        shelf.stopsAt = "nothing";
        Projections first = node(shelf, 1);
        await(() -> shelf.written.get() >= 7);
        first.close();
        int written = shelf.written.get();
        assertThat(written).isGreaterThanOrEqualTo(7);
        Shelf again = new Shelf(1);
        again.stopsAt = "nothing";
        Projections second = node(again, 1);
        await(() -> second.awaitPosition(Shelf.NAME, registry.events.lastPosition(), A_MOMENT));

        assertThat(written + again.written.get()).as("each event once").isEqualTo(30);
        assertThat(papers(second)).hasSize(20);
    }

    @Test
    void isRebuiltByItselfWhenItsVersionHasChanged() {
        Projections before = node(new Shelf(1), 1);
        open(registry, "kyiv");
        assertThat(before.awaitPosition(Shelf.NAME, file(registry, "kyiv", "a"), LONG_ENOUGH))
                .isTrue();
        int generation = before.status(Shelf.NAME).generation();
        before.close();
        Shelf changed = new Shelf(2);
        changed.gate.lock();
        Projections after;
        try {
            after = node(changed, 1);
            assertThat(papers(after)).as("what the version before has written").containsExactly("kyiv/1 a");
            assertThat(after.isRebuilding(Shelf.NAME)).isTrue();
        } finally {
            changed.gate.unlock();
        }
        await(() -> !after.isRebuilding(Shelf.NAME));
        assertThat(after.status(Shelf.NAME).generation()).isGreaterThan(generation);
        assertThat(papers(after)).containsExactly("kyiv/1 a");
    }

    @Test
    void putsAnEventThatItCannotTakeAsideWithLaterOnesOfTheDossierWhileOthersGoOn() {
        Shelf shelf = new Shelf(1);
        Projections projections = node(shelf, 1);
        open(registry, "kyiv");
        open(registry, "rome");
        long poison = file(registry, "kyiv", "stop here");
        file(registry, "kyiv", "waits");
        long last = file(registry, "rome", "goes on");

        assertThat(projections.awaitPosition(Shelf.NAME, last, LONG_ENOUGH)).isTrue();
        assertThat(papers(projections)).containsExactly("rome/1 goes on");
        assertThat(projections.deadLetters(Shelf.NAME))
                .extracting(DeadLetter::position, DeadLetter::folio, DeadLetter::cause, DeadLetter::attempts)
                .containsExactly(
                        tuple(poison, 1L, "The projection failed on it; the log of the process says why.", 1),
                        tuple(poison + 1, 2L, null, 0));
        assertThat(projections.status(Shelf.NAME).deadLetters()).isEqualTo(2);

        assertThat(projections.retry(Shelf.NAME, poison)).isTrue();
        await(() -> projections.deadLetters(Shelf.NAME).getFirst().attempts() == 2);

        shelf.stopsAt = "nothing";
        assertThat(projections.retry(Shelf.NAME, poison)).isTrue();
        await(() -> projections.deadLetters(Shelf.NAME).isEmpty());
        assertThat(papers(projections)).containsExactly("kyiv/1 stop here", "kyiv/2 waits", "rome/1 goes on");
        assertThat(projections.awaitPosition(Shelf.NAME, file(registry, "kyiv", "more"), LONG_ENOUGH))
                .isTrue();
        assertThat(papers(projections)).contains("kyiv/3 more");
    }

    @Test
    void passesOverAnEventThatWasSetAsideNowAndInEveryRebuild() {
        Projections projections = node(new Shelf(1), 1);
        open(registry, "kyiv");
        long poison = file(registry, "kyiv", "stop here");
        long last = file(registry, "kyiv", "waits");
        assertThat(projections.awaitPosition(Shelf.NAME, last, LONG_ENOUGH)).isTrue();

        assertThat(projections.setAside(Shelf.NAME, poison, "registrar", "damaged in transit"))
                .isTrue();
        await(() -> projections.deadLetters(Shelf.NAME).isEmpty());
        assertThat(papers(projections)).containsExactly("kyiv/2 waits");

        projections.rebuild(Shelf.NAME);
        await(() -> !projections.isRebuilding(Shelf.NAME));
        assertThat(papers(projections)).containsExactly("kyiv/2 waits");
        assertThat(projections.deadLetters(Shelf.NAME)).isEmpty();
    }

    @Test
    void doesNotTakeARebuildThatCouldNotTakeWhatTheOneBeforeHad() {
        Shelf shelf = new Shelf(1);
        shelf.stopsAt = "nothing";
        Projections projections = node(shelf, 1);
        open(registry, "kyiv");
        assertThat(projections.awaitPosition(Shelf.NAME, file(registry, "kyiv", "stop here"), LONG_ENOUGH))
                .isTrue();
        shelf.stopsAt = "stop here";
        projections.rebuild(Shelf.NAME);
        await(() -> {
            ProjectionStatus.Rebuilding rebuilding =
                    projections.status(Shelf.NAME).rebuilding();
            return rebuilding != null && rebuilding.held() != null;
        });

        assertThat(papers(projections)).containsExactly("kyiv/1 stop here");
    }

    @Test
    void raisesAnAlarmWhenTheStoreHoldsAnEventThatItHasNotConsumed() {
        Projections projections = node(new Shelf(1), 2);
        open(registry, "kyiv");
        assertThat(projections.awaitPosition(Shelf.NAME, file(registry, "kyiv", "a"), LONG_ENOUGH))
                .isTrue();
        projections.verify();
        assertThat(projections.status(Shelf.NAME).complete()).isTrue();

        JdbcClient.create(registry.dataSource).sql("""
                        INSERT INTO event (position, dossier, folio, stream_type, event_id, recorded_at, type, revision,
                            payload, metadata)
                        SELECT 0, dossier, 99, stream_type, 'late', recorded_at, type, revision, payload, metadata
                        FROM event WHERE folio = 1""").update();
        projections.verify();

        assertThat(projections.status(Shelf.NAME).complete()).isFalse();
        assertThat(projections.status(Shelf.NAME).missing()).isEqualTo(1);
    }

    @Test
    void saysByHowMuchAndSinceWhenItIsBehind() {
        Shelf shelf = new Shelf(1);
        Projections projections = node(shelf, 1);
        assertThat(projections.awaitPosition(Shelf.NAME, open(registry, "kyiv"), LONG_ENOUGH))
                .isTrue();
        assertThat(projections.standings())
                .singleElement()
                .extracting(Standing::answers, Standing::lag, Standing::behindSince)
                .containsExactly(true, 0L, null);

        shelf.gate.lock();
        try {
            long position = file(registry, "kyiv", "a");
            file(registry, "kyiv", "b");
            assertThat(projections.standings())
                    .singleElement()
                    .extracting(Standing::position, Standing::lag, Standing::behindSince)
                    .containsExactly(
                            position - 1,
                            2L,
                            registry.events.onRecordAt(position).orElseThrow());
        } finally {
            shelf.gate.unlock();
        }
    }

    @Test
    void isAtZeroBeforeTheFirstEvent() {
        Projections projections = node(new Shelf(1), 2);

        assertThat(projections.position(Shelf.NAME)).isZero();
        assertThat(projections.awaitPosition(Shelf.NAME, 0, LONG_ENOUGH)).isTrue();
    }

    @Test
    void saysWhichProjectionsThereAreWhenAskedForAnother() {
        Projections projections = node(new Shelf(1), 1);

        assertThatThrownBy(() -> projections.position("atlas"))
                .hasMessage("There is no projection atlas among [shelf].");
    }

    @Test
    void writesNothingMoreWhereAnotherNodeHasTakenTheSegment() {
        Projections projections = node(new Shelf(1), 1);
        open(registry, "kyiv");
        assertThat(projections.awaitPosition(Shelf.NAME, file(registry, "kyiv", "a"), LONG_ENOUGH))
                .isTrue();
        JdbcClient.create(registry.dataSource)
                .sql("UPDATE projection_segment SET owner = 'another', claimed_until = "
                        + "CURRENT_TIMESTAMP + INTERVAL '1' HOUR")
                .update();

        assertThat(projections.awaitPosition(Shelf.NAME, file(registry, "kyiv", "b"), Duration.ofMillis(500)))
                .isFalse();
        assertThat(papers(projections)).containsExactly("kyiv/1 a");
    }

    @Test
    void readsAgainWhatADatabaseThatWasKilledHasForgotten() {
        Projections projections = node(new Shelf(1), 1);
        JdbcClient sql = JdbcClient.create(registry.dataSource);
        open(registry, "kyiv");
        assertThat(projections.awaitPosition(Shelf.NAME, file(registry, "kyiv", "a"), LONG_ENOUGH))
                .isTrue();
        Map<String, Object> before = sql.sql("SELECT position, consumed, checksum FROM projection_segment")
                .query()
                .singleRow();
        long last = file(registry, "kyiv", "b");
        assertThat(projections.awaitPosition(Shelf.NAME, last, LONG_ENOUGH)).isTrue();

        projections
                .rows(Shelf.NAME)
                .sql("DELETE FROM shelf.paper WHERE text = 'b'")
                .update();
        sql.sql("UPDATE projection_segment SET position = ?, consumed = ?, checksum = ?")
                .params(before.get("position"), before.get("consumed"), before.get("checksum"))
                .update();

        assertThat(projections.awaitPosition(Shelf.NAME, last, LONG_ENOUGH)).isTrue();
        assertThat(papers(projections)).containsExactly("kyiv/1 a", "kyiv/2 b");
    }
}

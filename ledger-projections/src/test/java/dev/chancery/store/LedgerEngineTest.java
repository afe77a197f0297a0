package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Instant.EPOCH;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

final class LedgerEngineTest {

    private static final Instant NOON = Instant.parse("2025-11-14T12:00:00.123456789Z");

    @TempDir
    Path folder;

    @Test
    void givesOneRecordingTimeToAllActsOfAFiling() {
        try (Registry registry = Registry.in(folder, new Hands(NOON, Duration.ofMillis(7)))) {
            registry.open("kyiv");
            registry.file("kyiv", papers(500));

            assertThat(registry.events
                            .of("kyiv")
                            .skip(1)
                            .map(RecordedEvent::recordedAt)
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void keepsMillisecondsOnly() {
        try (Registry registry = Registry.in(folder, Clock.fixed(NOON, UTC))) {
            registry.open("kyiv");

            assertThat(registry.events.of("kyiv").map(RecordedEvent::recordedAt))
                    .containsExactly(Instant.parse("2025-11-14T12:00:00.123Z"));
        }
    }

    @Test
    void neverRecordsEarlierThanBeforeEvenWhenTheClockIsSetBackAndTheLedgerReopened() {
        try (Registry registry = Registry.in(folder, Clock.fixed(NOON, UTC))) {
            registry.open("kyiv");
        }
        try (Registry registry = Registry.in(folder, Clock.fixed(EPOCH, UTC))) {
            registry.open("rome");

            assertThat(registry.events.of("rome").map(RecordedEvent::recordedAt))
                    .containsExactly(Instant.parse("2025-11-14T12:00:00.123Z"));
        }
    }

    @Test
    void storesPlainNamesAndWhoRecordedIt() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            registry.recorder.record(
                    new Papers.File("kyiv", List.of("«Нота» 照会")), new Recording("clerk", "api", "r-1"));

            RecordedEvent note = registry.events.of("kyiv").skip(1).findFirst().orElseThrow();
            assertThat(note.type()).isEqualTo("filed");
            assertThat(note.revision()).isEqualTo("1");
            assertThat(new String(note.json(), UTF_8)).isEqualTo("{\"text\":\"«Нота» 照会\"}");
            assertThat(note.payload()).isEqualTo(new Papers.Filed("«Нота» 照会"));
            assertThat(note.metadata()).isEqualTo(Map.of("recordedBy", "clerk", "through", "api", "requestId", "r-1"));
            assertThat(JdbcClient.create(registry.dataSource)
                            .sql("SELECT DISTINCT stream_type FROM event")
                            .query(String.class)
                            .single())
                    .isEqualTo("papers");
        }
    }

    @Test
    void refusesADossierThatIsAlreadyOpen() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");

            assertThatThrownBy(() -> registry.open("kyiv")).isInstanceOf(AggregateStreamCreationException.class);
            assertThat(registry.events.count()).isEqualTo(1);
        }
    }

    @Test
    void makesEventsVisibleInTheOrderOfTheirPositionsAndTimes() throws Exception {
        try (Registry registry = Registry.in(folder);
                Watcher watcher = new Watcher(registry)) {
            inParallel(8, n -> () -> {
                String id = "dossier-" + n;
                registry.open(id);
                for (int i = 0; i < 50; i++) {
                    registry.file(id, papers(1 + i % 3));
                    if (i % 5 == 0) {
                        assertThatThrownBy(() -> registry.open(id)).isInstanceOf(RuntimeException.class);
                    }
                }
                return n;
            });

            assertThat(watcher.missed()).isEmpty();
            assertThat(JdbcClient.create(registry.dataSource)
                            .sql("SELECT recorded_at FROM event ORDER BY position")
                            .query(String.class)
                            .list())
                    .isSorted()
                    .hasSize(8 * (1 + 17 * 1 + 17 * 2 + 16 * 3));
        }
    }

    @Test
    void goesOnWhereItStoppedAfterARestartOnTheSameFiles() {
        long before;
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            before = registry.file("kyiv", papers(3)).position();
        }
        try (Registry registry = Registry.in(folder)) {
            Recorded<Long> after = registry.file("kyiv", papers(1));

            assertThat(after.result()).isEqualTo(4);
            assertThat(after.position()).isGreaterThan(before);
            assertThat(registry.events.positionOf("kyiv", 4)).hasValue(after.position());
        }
    }

    private static void inParallel(int threads, IntFunction<Callable<Integer>> work) throws Exception {
        try (ExecutorService clerks = Executors.newFixedThreadPool(threads)) {
            List<Future<Integer>> done =
                    clerks.invokeAll(IntStream.range(0, threads).mapToObj(work).toList());
            for (Future<Integer> each : done) {
                each.get();
            }
        }
    }
}

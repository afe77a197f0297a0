package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cuts the power while eight clerks record, and opens the ledger again on what the disk had kept. */
@Tag("h2") // what its files keep; PostgreSQL answers for its own
final class PowerCutTest {

    @TempDir
    Path folder;

    @BeforeAll
    static void plugIn() {
        FilePath.register(new ForcedFiles());
    }

    @Test
    void losesNothingThatWasAnsweredWhenTheDiskKeepsOnlyWhatWasForced() throws Exception {
        Map<String, Long> answered = cutPowerAmid(Registry.on(forced(), Clock.systemUTC()), () -> false);

        assertThat(foliosThatSurvived(answered))
                .allSatisfy((id, folio) -> assertThat(folio).isGreaterThanOrEqualTo(answered.get(id)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void losesNothingThatWasAnsweredWhenTheDiskGotRoundToSomeLaterWrites(long seed) throws Exception {
        Map<String, Long> answered =
                cutPowerAmid(Registry.on(forced(), Clock.systemUTC()), new Random(seed)::nextBoolean);

        assertThat(foliosThatSurvived(answered))
                .allSatisfy((id, folio) -> assertThat(folio).isGreaterThanOrEqualTo(answered.get(id)));
    }

    @Test
    void wouldLoseWhatWasAnsweredIfACommitWereTakenForEnough() throws Exception {
        Map<String, Long> answered = cutPowerAmid(Registry.on(forced(), new Durability(() -> {})), () -> false);

        assertThat(foliosThatSurvived(answered))
                .anySatisfy((id, folio) -> assertThat(folio).isLessThan(answered.get(id)));
    }

    private TestDatabase forced() {
        TestDatabase files = TestDatabase.inFiles(folder);
        return new TestDatabase(files.url().replace("file:", "forced:"), files.user(), files.password());
    }

    private Path survived() {
        return folder.resolve("survived");
    }

    /** Returns the last folio that each clerk had been given when the power went. */
    private Map<String, Long> cutPowerAmid(Registry registry, BooleanSupplier gotRoundTo) throws Exception {
        Map<String, Long> answers = new ConcurrentHashMap<>();
        CountDownLatch enough = new CountDownLatch(200);
        AtomicBoolean stop = new AtomicBoolean();
        try (registry;
                ExecutorService clerks = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 8)
                    .mapToObj(n -> "dossier-" + n)
                    .forEach(id -> clerks.submit(() -> {
                        registry.open(id);
                        while (!stop.get()) {
                            answers.put(id, registry.file(id, papers(1)).result());
                            enough.countDown();
                        }
                    }));
            enough.await();
            Map<String, Long> answered = new TreeMap<>(answers);
            ForcedFiles.cutPower(folder.resolve("ledger.mv.db"), survived(), gotRoundTo);
            stop.set(true);
            return answered;
        }
    }

    private Map<String, Long> foliosThatSurvived(Map<String, Long> answered) {
        try (Registry registry = Registry.on(TestDatabase.inFiles(survived()), Clock.systemUTC())) {
            Map<String, Long> folios = new TreeMap<>();
            answered.keySet()
                    .forEach(id -> folios.put(id, registry.events.of(id).count() - 1));
            return folios;
        }
    }
}

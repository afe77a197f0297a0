package dev.chancery.store;

import static dev.chancery.store.Registry.BY_THE_CLERK;
import static dev.chancery.store.Registry.papers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(60)
final class RecorderTest {

    @TempDir
    Path folder;

    @Test
    void answersWithWhatTheDossierSaidAndThePositionOfTheLastEvent() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            Recorded<Long> filed = registry.file("kyiv", papers(3));

            assertThat(filed.result()).isEqualTo(3);
            assertThat(registry.events.positionOf("kyiv", 3)).hasValue(filed.position());
            assertThat(registry.file("kyiv", papers(1)).position()).isGreaterThan(filed.position());
        }
    }

    @Test
    void answersWithTheNewestPositionWhenThereWasNothingToRecord() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            long newest = registry.file("kyiv", papers(3)).position();

            assertThat(registry.recorder.record(new Papers.Leaf("kyiv"), BY_THE_CLERK))
                    .isEqualTo(new Recorded<>(3L, newest));
        }
    }

    @Test
    void letsARefusalOutAsItWasThrownAndForgetsWhatTheDossierHadThoughtMeanwhile() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            registry.file("kyiv", papers(3));

            assertThatThrownBy(() -> registry.file("kyiv", "refuse")).isExactlyInstanceOf(Papers.Refused.class);
            assertThat(registry.file("kyiv", papers(1)).result()).isEqualTo(4);
        }
    }

    @Test
    void recordsNothingInATransactionOfSomeoneElse() {
        try (Registry registry = Registry.in(folder)) {
            assertThatThrownBy(() -> registry.transactions.executeWithoutResult(status -> registry.open("kyiv")))
                    .hasMessage("A recording has its own transaction; nothing is on disk before it ends.");
            assertThat(registry.events.count()).isZero();
        }
    }

    @Test
    void doesNotAnswerWhenItCouldNotBePutOnDisk() {
        Durability brokenDisk = new Durability(() -> {
            throw new IllegalStateException("no space left on device");
        });
        try (Registry registry = Registry.in(folder, brokenDisk)) {
            assertThatThrownBy(() -> registry.open("kyiv"))
                    .isInstanceOf(InDoubt.class)
                    .hasRootCauseMessage("no space left on device");
        }
    }

    @Test
    @Tag("postgresql") // whose server may go while the ledger stays
    void saysThatNobodyKnowsWhenTheConnectionBreaksWhileItCommits() {
        try (Registry registry = Registry.in(folder)) {
            JdbcClient sql = JdbcClient.create(registry.dataSource);
            sql.sql("""
                    CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS
                    'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'""").update();
            sql.sql("""
                    CREATE CONSTRAINT TRIGGER break_off AFTER INSERT ON event DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION break_off()""").update();
            assertThatThrownBy(() -> registry.open("kyiv")).isInstanceOf(InDoubt.class);

            sql.sql("DROP TRIGGER break_off ON event").update();
            registry.open("kyiv");
            assertThat(registry.file("kyiv", papers(1)).result()).isEqualTo(1);
            assertThat(registry.events.count()).isEqualTo(2);
        }
    }

    @Test
    void triesAgainOnTheNewestStateWhenAnotherNodeCameFirst() {
        try (Registry here = Registry.in(folder);
                Registry elsewhere = Registry.in(folder)) {
            here.open("kyiv");
            here.file("kyiv", papers(1));
            elsewhere.file("kyiv", papers(1));

            assertThat(here.file("kyiv", papers(1)).result()).isEqualTo(3);
            assertThat(elsewhere.file("kyiv", papers(1)).result()).isEqualTo(4);
        }
    }

    @Test
    void givesEveryFolioOnceWhenManyFileInOneDossierAtOnce() throws Exception {
        try (Registry registry = Registry.in(folder);
                ExecutorService clerks = Executors.newFixedThreadPool(8)) {
            registry.open("kyiv");
            List<Future<List<Long>>> filed = IntStream.range(0, 8)
                    .mapToObj(n -> clerks.submit(() -> IntStream.range(0, 10)
                            .mapToObj(i -> registry.file("kyiv", papers(1)).result())
                            .toList()))
                    .toList();
            List<Long> folios = new ArrayList<>();
            for (Future<List<Long>> each : filed) {
                folios.addAll(each.get());
            }

            assertThat(folios)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.rangeClosed(1, 80).boxed().toList());
        }
    }
}

package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class ProjectionsTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(30);
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void showsTheRowsAsSoonAsTheWaitIsOver(int segments) {
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, segments)) {
            shelf.start();
            IntStream.range(0, 25).forEach(n -> {
                String id = "dossier-" + n;
                registry.open(id);
                long position = registry.file(id, papers(3)).position();

                assertThat(shelf.projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH))
                        .isTrue();
                assertThat(shelf.papersIn(id)).isEqualTo(3);
            });
        }
    }

    @Test
    void waitsForEverySegment() {
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, 4)) {
            shelf.start();
            registry.open("kyiv");
            long position = registry.file("kyiv", "stop here").position();

            assertThat(shelf.projections.awaitPosition(Shelf.NAME, position, A_MOMENT))
                    .isFalse();
            assertThat(shelf.projections.position(Shelf.NAME)).isLessThan(position);

            shelf.stopsAt = "nothing";
            assertThat(shelf.projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH))
                    .as("an event that failed is tried again, not skipped")
                    .isTrue();
            assertThat(shelf.papersIn("kyiv")).isEqualTo(1);
        }
    }

    @Test
    void knowsFromTheBookmarksHowFarAnotherNodeHasCome() {
        try (Registry registry = Registry.in(folder);
                Shelf here = new Shelf(registry, 2);
                Shelf elsewhere = new Shelf(registry, 2)) {
            elsewhere.start();
            registry.open("kyiv");
            long position = registry.file("kyiv", papers(1)).position();

            assertThat(here.projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH))
                    .isTrue();
            assertThat(here.papersIn("kyiv")).isEqualTo(1);
        }
    }

    @Test
    void doesNotWaitForAPositionThatARefusedFilingHadDrawn() {
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, 1)) {
            shelf.start();
            long hole = registry.open("kyiv").position() + 1;
            assertThatThrownBy(() -> registry.open("kyiv")).isInstanceOf(AggregateStreamCreationException.class);
            long position = registry.file("kyiv", papers(1)).position();

            assertThat(position).isGreaterThan(hole);
            assertThat(shelf.projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH))
                    .isTrue();
            assertThat(shelf.projections.awaitPosition(Shelf.NAME, hole, A_MOMENT))
                    .isTrue();
        }
    }

    @Test
    void isAtZeroBeforeTheFirstEvent() {
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, 2)) {
            shelf.start();

            assertThat(shelf.projections.position(Shelf.NAME)).isZero();
            assertThat(shelf.projections.awaitPosition(Shelf.NAME, 0, LONG_ENOUGH))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void rebuildsTheSameRows(int segments) {
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, segments)) {
            shelf.start();
            for (int n = 0; n < 20; n++) {
                registry.open("dossier-" + n);
                registry.file("dossier-" + n, papers(n));
            }
            long last = registry.events.lastPosition();
            assertThat(shelf.projections.awaitPosition(Shelf.NAME, last, LONG_ENOUGH))
                    .isTrue();
            List<String> before = shelf.rows();

            shelf.projections.rebuild(Shelf.NAME);

            assertThat(shelf.projections.awaitPosition(Shelf.NAME, last, LONG_ENOUGH))
                    .isTrue();
            assertThat(shelf.rows()).isEqualTo(before).hasSize(190);
            assertThat(shelf.resets).hasValue(1);

            long next = registry.file("dossier-1", papers(1)).position();
            assertThat(shelf.projections.awaitPosition(Shelf.NAME, next, LONG_ENOUGH))
                    .isTrue();
        }
    }

    @Test
    void readsFromTheStartWhenItIsNewInALedgerThatIsNot() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            long position = registry.file("kyiv", papers(5)).position();
            try (Shelf shelf = new Shelf(registry, 1)) {
                shelf.start();

                assertThat(shelf.projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH))
                        .isTrue();
                assertThat(shelf.papersIn("kyiv")).isEqualTo(5);
            }
        }
    }

    @Test
    void goesOnAtItsBookmarkAfterARestart() {
        long position;
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, 1)) {
            shelf.start();
            registry.open("kyiv");
            position = registry.file("kyiv", papers(5)).position();
            assertThat(shelf.projections.awaitPosition(Shelf.NAME, position, LONG_ENOUGH))
                    .isTrue();
        }
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, 1)) {
            shelf.start();
            long next = registry.file("kyiv", papers(1)).position();

            assertThat(shelf.projections.awaitPosition(Shelf.NAME, next, LONG_ENOUGH))
                    .isTrue();
            assertThat(shelf.papersIn("kyiv")).isEqualTo(6);
            assertThat(shelf.handled).as("events handled since the restart").hasValue(1);
        }
    }

    @Test
    void saysWhichProjectionsThereAreWhenAskedForAnother() {
        try (Registry registry = Registry.in(folder);
                Shelf shelf = new Shelf(registry, 1)) {
            assertThatThrownBy(() -> shelf.projections.position("atlas"))
                    .hasMessage("There is no projection atlas among [shelf].");
        }
    }
}

package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LedgerEventsTest {

    private static final Instant MORNING = Instant.parse("2025-11-14T08:00:00.5Z");
    private static final Instant EVENING = Instant.parse("2025-11-14T20:00:00Z");

    @TempDir
    Path folder;

    @Test
    void readsADossierOfManyPagesInOrderWithoutHoldingAConnection() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            registry.file("kyiv", papers(1_300));
            registry.dataSource.setMaximumPoolSize(1);

            assertThat(registry.events
                            .of("kyiv")
                            .peek(event -> assertThat(registry.events.positionOf("kyiv", event.folio()))
                                    .hasValue(event.position()))
                            .map(RecordedEvent::folio))
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(0, 1_300).boxed().toList());
        }
    }

    @Test
    void readsFromAFolioOnAndUpToAPosition() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            long then = registry.file("kyiv", papers(5)).position();
            registry.open("rome");
            registry.file("kyiv", papers(5));

            assertThat(registry.events.of("kyiv", 3, then).map(RecordedEvent::folio))
                    .containsExactly(3L, 4L, 5L);
        }
    }

    @Test
    void tellsTheLastFolioAtAnyPosition() {
        try (Registry registry = Registry.in(folder)) {
            registry.open("kyiv");
            registry.open("rome");
            for (int n = 0; n < 5; n++) {
                registry.file("kyiv", papers(3));
                registry.file("rome", papers(1));
            }
            for (String dossier : new String[] {"kyiv", "rome"}) {
                int version = -1;
                for (long position = 0; position <= registry.events.lastPosition() + 1; position++) {
                    if (registry.events.positionOf(dossier, version + 1L).orElse(-1) == position) {
                        version++;
                    }
                    assertThat(registry.events.versionAt(dossier, position))
                            .as("%s at %d", dossier, position)
                            .isEqualTo(version);
                }
            }
            assertThat(registry.events.versionAt("atlantis", 3)).isEqualTo(-1);
        }
    }

    @Test
    void isEmptyOfADossierThatIsNot() {
        try (Registry registry = Registry.in(folder)) {
            assertThat(registry.events.of("atlantis")).isEmpty();
            assertThat(registry.events.positionOf("atlantis", 0)).isEmpty();
            assertThat(registry.events.lastPosition()).isZero();
            assertThat(registry.events.count()).isZero();
            assertThat(registry.events.positionAsOf(EVENING)).isZero();
        }
    }

    @Test
    void knowsHowFarTheLedgerHadComeAtAMoment() {
        Hands clock = new Hands(MORNING, Duration.ZERO);
        try (Registry registry = Registry.in(folder, clock)) {
            registry.open("kyiv");
            long morning = registry.file("kyiv", papers(2)).position();
            clock.set(EVENING);
            long evening = registry.file("kyiv", papers(2)).position();

            assertThat(registry.events.positionAsOf(MORNING.minusMillis(1))).isZero();
            assertThat(registry.events.positionAsOf(MORNING)).isEqualTo(morning);
            assertThat(registry.events.positionAsOf(MORNING.plusNanos(999_999))).isEqualTo(morning);
            assertThat(registry.events.positionAsOf(EVENING.minusMillis(1))).isEqualTo(morning);
            assertThat(registry.events.positionAsOf(EVENING)).isEqualTo(evening);
            assertThat(registry.events.lastPosition()).isEqualTo(evening);
            assertThat(registry.events.count()).isEqualTo(5);
        }
    }
}

package dev.chancery.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(30)
final class RegistryStampTest {

    private static final Instant NOON = Instant.parse("2025-11-14T12:00:00Z");
    private static final String ONE_TRANSACTION =
            "Events are recorded within one transaction, neither without one nor in a second one inside it.";

    @TempDir
    Path folder;

    @Test
    void isTheSameForEverythingThatOneTransactionAppends() {
        try (Registry registry = Registry.in(folder, new Hands(NOON, Duration.ofSeconds(1)))) {
            registry.transactions.executeInTransaction(() -> {
                registry.engine.appendEvents(cover("kyiv"));
                registry.engine.appendEvents(cover("rome"));
            });

            assertThat(registry.events.of("kyiv").map(RecordedEvent::recordedAt))
                    .containsExactly(NOON);
            assertThat(registry.events.of("rome").map(RecordedEvent::recordedAt))
                    .containsExactly(NOON);
        }
    }

    @Test
    void isGivenBackWhenTheTransactionRollsBack() {
        try (Registry registry = Registry.in(folder, Clock.fixed(NOON, ZoneOffset.UTC))) {
            assertThatThrownBy(() -> registry.transactions.executeInTransaction(() -> {
                        registry.engine.appendEvents(cover("kyiv"));
                        throw new Papers.Refused();
                    }))
                    .isInstanceOf(Papers.Refused.class);

            Thread other = Thread.ofPlatform().start(() -> registry.open("rome"));
            assertThat(ended(other)).isTrue();
            assertThat(registry.events.count()).isEqualTo(1);
        }
    }

    @Test
    void isAwaitedByWhoeverAsksAboutAMomentThatIsPast() {
        try (Registry registry = Registry.in(folder)) {
            AtomicLong seen = new AtomicLong(-1);
            Thread reader = new Thread(() -> {
                registry.engine.awaitRecordings();
                seen.set(registry.events.count());
            });
            registry.transactions.executeInTransaction(() -> {
                registry.engine.appendEvents(cover("kyiv"));
                reader.start();
                while (reader.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            });

            assertThat(ended(reader)).isTrue();
            assertThat(seen).hasValue(1);
        }
    }

    @Test
    void isNotGivenOutsideATransaction() {
        try (Registry registry = Registry.in(folder)) {
            assertThatThrownBy(() -> registry.engine.appendEvents(cover("kyiv")))
                    .hasMessage(ONE_TRANSACTION);
        }
    }

    @Test
    void isNotGivenInASecondTransactionInsideTheFirst() {
        try (Registry registry = Registry.in(folder)) {
            TransactionTemplate second = new TransactionTemplate(new DataSourceTransactionManager(registry.dataSource));
            second.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

            assertThatThrownBy(() -> registry.transactions.executeInTransaction(() -> {
                        registry.engine.appendEvents(cover("kyiv"));
                        second.executeWithoutResult(status -> registry.engine.appendEvents(cover("rome")));
                    }))
                    .hasMessage(ONE_TRANSACTION);
            assertThat(registry.events.count()).isZero();
        }
    }

    @Test
    void isNotGivenToAnEventOfNoDossier() {
        try (Registry registry = Registry.in(folder)) {
            EventMessage<?> stray = GenericEventMessage.asEventMessage(new Papers.Filed("stray"));

            assertThatThrownBy(() -> registry.transactions.executeInTransaction(
                            () -> registry.engine.appendEvents(List.of(stray))))
                    .hasMessageStartingWith("Every event belongs to a dossier");
        }
    }

    private static List<EventMessage<?>> cover(String id) {
        return List.of(new GenericDomainEventMessage<>("papers", id, 0, new Papers.Opened(id)));
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

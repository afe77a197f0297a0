package dev.chancery.store;

import static dev.chancery.store.Registry.papers;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A reader who only ever goes forward misses nothing, whatever commits late or never. */
@Timeout(60)
final class OrderOfPositionsTest {

    private static final Instant AN_HOUR_AGO = Instant.now().minus(Duration.ofHours(1));

    @TempDir
    Path folder;

    @Test
    void keepsWhoComesAfterATransactionThatIsHeldBackWaitingOrBehindIt() throws Exception {
        try (Registry registry = Registry.in(folder);
                Watcher watcher = new Watcher(registry);
                ExecutorService clerk = Executors.newSingleThreadExecutor();
                Connection held = registry.dataSource.getConnection()) {
            registry.open("kyiv");
            held.setAutoCommit(false);
            insertFromOutside(held, registry.events.lastPosition() + 1);
            Future<Recorded<Long>> filed = clerk.submit(() -> registry.file("kyiv", papers(1)));
            assertThat(registry.feed.after(1, 10)).isEmpty();
            held.commit();

            long position = filed.get().position();
            assertThat(position).isEqualTo(3);
            assertThat(registry.events.after(0, 10))
                    .extracting(RecordedEvent::position)
                    .containsExactly(1L, 2L, 3L);
            assertThat(watcher.missed()).isEmpty();
        }
    }

    @Test
    void leavesNoGapBehindWhatIsRefusedAndRolledBack() throws Exception {
        try (Registry registry = Registry.in(folder);
                Watcher watcher = new Watcher(registry)) {
            inParallel(8, n -> () -> {
                registry.open("dossier-" + n);
                for (int i = 0; i < 20; i++) {
                    registry.file("dossier-" + n, papers(1 + i % 3));
                    assertThatThrownBy(() -> registry.open("dossier-" + n)).isInstanceOf(RuntimeException.class);
                }
                return n;
            });

            assertThat(watcher.missed()).isEmpty();
            long last = registry.events.lastPosition();
            assertThat(registry.events.after(0, 10_000))
                    .extracting(RecordedEvent::position)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, last).boxed().toList());
        }
    }

    /** What this ledger would do without its own order: Axon's engine gives up a gap by the age of the message after it. */
    @Test
    void wouldSkipWhatCommitsLateBehindAnOldMessageWithTheFrameworksOwnEngine() throws Exception {
        try (Registry registry = Registry.in(folder);
                Connection first = registry.dataSource.getConnection();
                Connection second = registry.dataSource.getConnection()) {
            JdbcEventStorageEngine late = stock(first);
            JdbcEventStorageEngine early = stock(second);
            first.setAutoCommit(false);
            late.appendEvents(cover("late"));
            early.appendEvents(cover("early"));
            JdbcEventStorageEngine reading = stock(registry);
            List<String> seen = new ArrayList<>();
            TrackingToken token = read(reading, null, seen);
            first.commit();
            read(reading, token, seen);

            assertThat(registry.events.count()).isEqualTo(2);
            assertThat(seen).containsExactly("early");
        }
    }

    private static @Nullable TrackingToken read(
            JdbcEventStorageEngine engine, @Nullable TrackingToken after, List<String> seen) {
        TrackingToken token = after;
        for (TrackedEventMessage<?> message : engine.readEvents(after, false).toList()) {
            token = message.trackingToken();
            seen.add(message.getIdentifier());
        }
        return token;
    }

    private static List<GenericDomainEventMessage<?>> cover(String id) {
        return List.of(new GenericDomainEventMessage<>(
                "papers", id, 0, new Papers.Opened(id), MetaData.emptyInstance(), id, AN_HOUR_AGO));
    }

    private static JdbcEventStorageEngine stock(Registry registry) {
        return stock(builder -> builder.connectionProvider(registry.dataSource::getConnection));
    }

    /** On a connection that somebody else ends. */
    private static JdbcEventStorageEngine stock(Connection connection) {
        return stock(builder -> builder.connectionProvider(() -> Unclosed.of(connection)));
    }

    private static JdbcEventStorageEngine stock(java.util.function.UnaryOperator<JdbcEventStorageEngine.Builder> with) {
        return with.apply(JdbcEventStorageEngine.builder()
                        .transactionManager(NoTransactionManager.INSTANCE)
                        .schema(LedgerEngine.tables())
                        .eventSerializer(new Papers.Names())
                        .snapshotSerializer(new Papers.Names()))
                .build();
    }

    private static void insertFromOutside(Connection connection, long position) throws SQLException {
        try (var insert = connection.prepareStatement("""
                INSERT INTO event (position, dossier, folio, stream_type, event_id, recorded_at, type, revision, payload,
                    metadata)
                SELECT ?, 'outside', 0, stream_type, 'outside', recorded_at, type, revision, payload, metadata
                FROM event WHERE position = 1""")) {
            insert.setLong(1, position);
            insert.executeUpdate();
        }
    }

    private static void inParallel(int threads, java.util.function.IntFunction<Callable<Integer>> work)
            throws Exception {
        try (ExecutorService clerks = Executors.newFixedThreadPool(threads)) {
            for (Future<Integer> each :
                    clerks.invokeAll(IntStream.range(0, threads).mapToObj(work).toList())) {
                each.get();
            }
        }
    }
}

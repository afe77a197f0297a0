package dev.chancery.register;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.act.Act;
import dev.chancery.archive.ActSerializer;
import dev.chancery.archive.LedgerJson;
import dev.chancery.paging.RowDay;
import dev.chancery.record.Filing;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.LedgerEngine;
import dev.chancery.store.Recording;
import dev.chancery.store.SpringTransactions;
import dev.chancery.store.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** One dossier's events, put into a ledger without asking the dossier, and the register that reads them when told to. */
final class Cabinet implements AutoCloseable {

    static final String DOSSIER = "kyiv";
    static final Instant FIRST_DAY = Instant.parse("2026-03-01T12:00:00Z");

    private static final JsonMapper JSON = LedgerJson.archive();

    final JdbcClient rows;
    private final HikariDataSource dataSource;
    private final SpringTransactions transactions;
    private final LedgerEngine engine;
    private final SimpleEventHandlerInvoker register;
    private final List<TrackedEventMessage<?>> unread = new ArrayList<>();
    private final Map<Integer, Long> positions = new HashMap<>();
    private int next;
    private Instant now = FIRST_DAY;

    Cabinet(Path folder) {
        dataSource = TestDatabase.in(folder).connect();
        transactions = new SpringTransactions(new DataSourceTransactionManager(dataSource));
        engine = LedgerEngine.over(dataSource, transactions, ActSerializer.create(), new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
        rows = JdbcClient.create(dataSource);
        register = SimpleEventHandlerInvoker.builder()
                .eventHandlers(new Register(new JdbcTemplate(dataSource)))
                .listenerInvocationErrorHandler(PropagatingErrorHandler.instance())
                .build();
        record(read(RecordKeeping.class, """
                {"type": "dossier-opened", "dossier": "kyiv", "parties": ["AZE", "RUS"], "subject": "The embassy"}"""));
    }

    /** Records acts as one filing, a day after what was recorded before; the register reads them at once. */
    int file(String... acts) {
        return record(List.of(acts).stream().map(act -> read(Act.class, act)).toArray());
    }

    /** Records an entry, a day after what was recorded before; the register reads it at once. */
    int keep(String entry) {
        return record(read(RecordKeeping.class, entry));
    }

    private static <T> T read(Class<T> type, String json) {
        return JSON.readValue(json, type);
    }

    private int record(Object... payloads) {
        int first = next;
        now = FIRST_DAY.plusSeconds(86_400L * first);
        Map<String, Object> envelope = new HashMap<>(Map.of(Recording.RECORDED_BY, "clerk"));
        if (payloads[0] instanceof Act) {
            envelope.putAll(new Filing(first, first + payloads.length - 1).envelope());
        }
        List<DomainEventMessage<Object>> messages = new ArrayList<>();
        for (Object payload : payloads) {
            messages.add(new GenericDomainEventMessage<>("dossier", DOSSIER, next++, payload, envelope));
        }
        transactions.executeInTransaction(() -> engine.appendEvents(messages));
        engine.readEvents(null, false).skip(first).forEach(this::receive);
        hand(List.copyOf(unread), 1000);
        return first;
    }

    private void receive(TrackedEventMessage<?> message) {
        DomainEventMessage<?> event = (DomainEventMessage<?>) message;
        positions.put(
                Math.toIntExact(event.getSequenceNumber()),
                message.trackingToken().position().orElseThrow());
        unread.add(message);
    }

    /** Hands everything that was ever recorded to the register again. */
    void handAgain(int batch) {
        hand(List.copyOf(unread), batch);
    }

    void rebuild(int batch) {
        transactions.executeInTransaction(() -> register.performReset());
        handAgain(batch);
    }

    private void hand(List<TrackedEventMessage<?>> messages, int batch) {
        for (int from = 0; from < messages.size(); from += batch) {
            var work = new BatchingUnitOfWork<>(messages.subList(from, Math.min(messages.size(), from + batch)));
            work.attachTransaction(transactions);
            var result = work.executeWithResult(() -> {
                register.handle(work.getMessage(), Segment.ROOT_SEGMENT);
                return null;
            });
            if (result.isExceptional()) {
                throw new AssertionError(result.exceptionResult());
            }
        }
    }

    long position(int folio) {
        return positions.getOrDefault(folio, -1L);
    }

    /** What was on record when a folio had been recorded. */
    AsOf after(int folio) {
        return after(folio, RowDay.LAST);
    }

    AsOf after(int folio, LocalDate done) {
        return new AsOf(position(folio), done);
    }

    /** What is on record. */
    AsOf now() {
        return after(next - 1);
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

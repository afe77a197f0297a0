package dev.chancery.store;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The registry of the chancery: writes events to the database, one filing at a time, each under one recording time.
 *
 * <p>Recording times come from the given clock, in whole milliseconds, and never decrease with position, also when the
 * clock is set back. The time that a message carried before it came here is dropped. A folio that is already taken is
 * refused with Axon's {@code ConcurrencyException}, a dossier that is already open with its
 * {@code AggregateStreamCreationException}.
 */
public final class LedgerEngine extends JdbcEventStorageEngine {

    private static final int PAGE = 500;

    private final JdbcClient ledger;
    private final RegistryStamp stamp;

    private LedgerEngine(Builder builder, DataSource dataSource, Clock clock) {
        super(builder);
        this.ledger = JdbcClient.create(dataSource);
        this.stamp = new RegistryStamp(clock, this::lastRecordingTime);
    }

    /** An engine over the tables of {@code V1__event_store.sql}; transactions must be those of the data source. */
    public static LedgerEngine over(
            DataSource dataSource, TransactionManager transactions, Serializer events, Clock clock) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(new TransactionAwareDataSourceProxy(dataSource)::getConnection)
                .transactionManager(transactions)
                .schema(tables())
                .eventSerializer(events)
                .snapshotSerializer(events)
                .persistenceExceptionResolver(new DuplicateKeys())
                .batchSize(PAGE)
                .finalAggregateBatchPredicate(page -> page.size() < PAGE);
        return new LedgerEngine(builder, dataSource, clock);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        Instant recordedAt = stamp.ofThisTransaction();
        List<DomainEventMessage<?>> stamped = events.stream()
                .<DomainEventMessage<?>>map(event -> stamped(event, recordedAt))
                .toList();
        super.appendEvents(stamped, serializer);
        writeReceipt(stamped.getLast());
    }

    /**
     * Returns once everything that was being recorded when this was called is recorded or given up.
     *
     * <p>What is asked afterwards about a moment before the call will not be answered differently later.
     */
    public void awaitRecordings() {
        stamp.awaitGivenBack();
    }

    private static <T> DomainEventMessage<T> stamped(EventMessage<T> event, Instant recordedAt) {
        if (!(event instanceof DomainEventMessage<T> inDossier)) {
            throw new IllegalArgumentException("Every event belongs to a dossier: " + event.getPayloadType());
        }
        return new GenericDomainEventMessage<>(
                inDossier.getType(),
                inDossier.getAggregateIdentifier(),
                inDossier.getSequenceNumber(),
                event,
                () -> recordedAt);
    }

    private void writeReceipt(DomainEventMessage<?> last) {
        CurrentUnitOfWork.map(unit -> Receipt.of(unit.root().getMessage()))
                .ifPresent(receipt -> receipt.note(
                        positionOf(last.getAggregateIdentifier(), last.getSequenceNumber()), last.getTimestamp()));
    }

    private long positionOf(String dossier, long folio) {
        return ledger.sql("SELECT position FROM event WHERE dossier = ? AND folio = ?")
                .params(dossier, folio)
                .query(Long.class)
                .single();
    }

    private @Nullable Instant lastRecordingTime() {
        return ledger.sql("SELECT recorded_at FROM event ORDER BY position DESC FETCH FIRST ROW ONLY")
                .query((row, number) -> Instant.parse(row.getString(1)))
                .optional()
                .orElse(null);
    }

    private static EventSchema tables() {
        return EventSchema.builder()
                .eventTable("event")
                .snapshotTable("snapshot")
                .globalIndexColumn("position")
                .aggregateIdentifierColumn("dossier")
                .sequenceNumberColumn("folio")
                .typeColumn("stream_type")
                .eventIdentifierColumn("event_id")
                .timestampColumn("recorded_at")
                .payloadTypeColumn("type")
                .payloadRevisionColumn("revision")
                .payloadColumn("payload")
                .metaDataColumn("metadata")
                .build();
    }
}

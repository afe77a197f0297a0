package dev.chancery.store;

import dev.chancery.store.RecordedEvent.Row;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The registry of the chancery: puts filings on file, each whole, under one recording time.
 *
 * <p>They are committed when an append returns, in a transaction of its own ({@link AppendQueue}); none of the command's is
 * needed. The time that a message carried before it came here is dropped. A folio that is already taken is refused with
 * Axon's {@code ConcurrencyException}, a dossier that is already open with its {@code AggregateStreamCreationException}.
 */
public final class LedgerEngine extends JdbcEventStorageEngine {

    private static final int PAGE = 500;

    private final AppendQueue queue;
    private final Serializer serializer;
    private final Feed feed;

    private LedgerEngine(Builder builder, AppendQueue queue, Serializer serializer, Feed feed) {
        super(builder);
        this.queue = queue;
        this.serializer = serializer;
        this.feed = feed;
    }

    /**
     * An engine over the tables of {@code V1__event_store.sql}.
     *
     * @param feed is handed what has been committed here
     */
    public static LedgerEngine over(DataSource dataSource, Serializer events, Clock clock, Feed feed) {
        Builder builder = JdbcEventStorageEngine.builder()
                .connectionProvider(dataSource::getConnection)
                .transactionManager(NoTransactionManager.INSTANCE)
                .schema(tables())
                .eventSerializer(events)
                .snapshotSerializer(events)
                .batchSize(PAGE)
                .finalAggregateBatchPredicate(page -> page.size() < PAGE);
        boolean shared = Database.of(dataSource).isShared();
        var restricted = new RestrictedActs(events);
        EarlierMarkings.read(dataSource, restricted, new LedgerEvents(dataSource, events), new EventTable(shared));
        return new LedgerEngine(builder, new AppendQueue(dataSource, restricted, clock, shared), events, feed);
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (events.isEmpty()) {
            return;
        }
        Filing filing = new Filing(events.stream().map(LedgerEngine::inDossier).toList());
        try {
            queue.append(filing);
        } catch (SQLException e) {
            throw translated(e, filing);
        }
    }

    /**
     * Puts on file what another ledger has handed over, all or none, in one transaction.
     *
     * @param asTheyWere whether events keep their times, where these do not fall
     * @throws ConcurrencyException when a folio has been taken meanwhile
     */
    void takeOver(List<HandedOver> items, boolean asTheyWere) {
        try {
            queue.append(new TakenOver(items, asTheyWere, this::tellFeed));
        } catch (SQLException e) {
            Row first = items.getFirst().event();
            throw DuplicateKeys.refuse(e)
                    ? new ConcurrencyException(
                            "Others were there first, at folio " + first.folio() + " of " + first.dossier()
                                    + " or after it.",
                            e)
                    : new EventStoreException("What was to be taken over of " + first.dossier() + " failed.", e);
        }
    }

    private void tellFeed(long firstPosition, List<Row> rows) {
        var recorded = new ArrayList<RecordedEvent>();
        rows.forEach(row -> recorded.add(new RecordedEvent(firstPosition + recorded.size(), row, serializer)));
        feed.committed(recorded);
    }

    private static RuntimeException translated(SQLException e, Filing filing) {
        DomainEventMessage<?> first = filing.events.getFirst();
        if (FirstAnswers.isTaken(e)) {
            return new AlreadyAnswered(e);
        } else if (!DuplicateKeys.refuse(e)) {
            return new EventStoreException("The filing in " + first.getAggregateIdentifier() + " failed.", e);
        } else if (first.getSequenceNumber() == 0) {
            return new AggregateStreamCreationException(
                    "There is a dossier " + first.getAggregateIdentifier() + ".", e);
        }
        return new ConcurrencyException(
                "Folio " + first.getSequenceNumber() + " of " + first.getAggregateIdentifier() + " is taken.", e);
    }

    private static DomainEventMessage<?> inDossier(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> inDossier) {
            return inDossier;
        }
        throw new IllegalArgumentException("Every event belongs to a dossier: " + event.getPayloadType());
    }

    /** How many filings this process has put on file. */
    public long filingsRecorded() {
        return queue.filings();
    }

    /** How many events were in them. */
    public long eventsRecorded() {
        return queue.events();
    }

    /**
     * Returns once everything that was being recorded when this was called is recorded or given up, on whichever node.
     *
     * <p>What is asked afterwards about a moment before the call will not be answered differently later.
     */
    public void awaitRecordings() {
        try {
            queue.awaitAppended();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("What is being recorded could not be waited for.", e);
        }
    }

    /** The events of one command, on their way into the table. */
    private final class Filing extends AppendQueue.Entry {

        private final List<DomainEventMessage<?>> events;
        private final List<Row> unstamped;
        private final @Nullable Receipt receipt;

        Filing(List<DomainEventMessage<?>> events) {
            this.events = events;
            this.unstamped = events.stream().map(this::row).toList();
            this.receipt = CurrentUnitOfWork.map(unit -> Receipt.of(unit.root().getMessage()))
                    .orElse(null);
            if (receipt != null) {
                receipt.prepare(CurrentUnitOfWork.get().root());
            }
        }

        private Row row(DomainEventMessage<?> event) {
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            return new Row(
                    event.getType(),
                    event.getAggregateIdentifier(),
                    event.getSequenceNumber(),
                    event.getIdentifier(),
                    event.getTimestamp(),
                    null,
                    payload.getType().getName(),
                    payload.getType().getRevision(),
                    payload.getData(),
                    event.serializeMetaData(serializer, byte[].class).getData());
        }

        @Override
        List<Row> rows(@Nullable Instant last, Instant now) {
            return unstamped.stream().map(row -> row.at(now)).toList();
        }

        @Override
        void writeBeside(Connection connection, long lastPosition) throws SQLException {
            if (receipt != null) {
                receipt.writeAnswer(connection, lastPosition);
            }
        }

        @Override
        void committed(long firstPosition, List<Row> rows) {
            if (receipt != null) {
                receipt.note(
                        firstPosition + rows.size() - 1,
                        rows.getLast().recordedAt(),
                        unstamped.getFirst().recordedAt());
            }
            tellFeed(firstPosition, rows);
        }
    }

    static EventSchema tables() {
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

package dev.chancery.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * One sheet of a dossier as it lies in the ledger.
 *
 * <p>The payload is read from its JSON only when it is asked for; {@link #json} costs nothing.
 */
public final class RecordedEvent {

    private final long position;
    private final Row row;
    private final DomainEventMessage<?> message;
    private final boolean isSetAside;
    private volatile @Nullable Envelope envelope;

    RecordedEvent(long position, Row row, Serializer serializer) {
        this.position = position;
        this.row = row;
        this.isSetAside = false;
        this.message = EventStreamUtils.upcastAndDeserializeDomainEvents(
                        Stream.of(row), serializer, NoOpEventUpcaster.INSTANCE)
                .next();
    }

    private RecordedEvent(RecordedEvent event) {
        this.position = event.position;
        this.row = event.row;
        this.message = event.message;
        this.isSetAside = true;
    }

    /** What stands on the outside of it. */
    public Envelope envelope() {
        Envelope read = envelope;
        if (read == null) {
            read = Envelope.of(this);
            envelope = read;
        }
        return read;
    }

    /** The same event, for a projection that is to pass over it: it takes its folio and changes nothing. */
    public RecordedEvent setAside() {
        return new RecordedEvent(this);
    }

    /** Whether it is passed over, by decision: then its payload is not to be read. */
    public boolean isSetAside() {
        return isSetAside;
    }

    /** Unique in the whole ledger. */
    public String eventId() {
        return row.eventId;
    }

    /** The place in the whole ledger. */
    public long position() {
        return position;
    }

    public String dossier() {
        return row.dossier;
    }

    /** The place in the dossier, 0 for the cover; the dossier's version from then until the next was recorded. */
    public long folio() {
        return row.folio;
    }

    public Instant recordedAt() {
        return row.recordedAt;
    }

    /** In UTC. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(row.recordedAt, ZoneOffset.UTC);
    }

    /** The stored name, such as {@code demand}. */
    public String type() {
        return row.type;
    }

    /** The revision of the stored shape. */
    public @Nullable String revision() {
        return row.revision;
    }

    /** The event itself, in the shape of today. */
    public Object payload() {
        return message.getPayload();
    }

    /** The event byte for byte as it was stored, UTF-8. */
    public byte[] json() {
        return row.payload;
    }

    /** The envelope: who recorded it, through what, under which request ({@link Recording}), in which filing. */
    public Map<String, Object> metadata() {
        return message.getMetaData();
    }

    /** The event as it lies in the table. */
    public Row row() {
        return row;
    }

    /**
     * A row of the event table but for its position, in the words that Axon's reading of events asks for.
     *
     * @param takenAt when this ledger took it over from another, where it did
     * @param payload the event, JSON in UTF-8
     * @param metadata the envelope, likewise
     */
    @SuppressWarnings("ArrayRecordComponent") // written out as they are; compared by isSameAs
    public record Row(
            String streamType,
            String dossier,
            long folio,
            String eventId,
            Instant recordedAt,
            @Nullable Instant takenAt,
            String type,
            @Nullable String revision,
            byte[] payload,
            byte[] metadata)
            implements DomainEventData<byte[]> {

        Row at(Instant time) {
            return new Row(streamType, dossier, folio, eventId, time, null, type, revision, payload, metadata);
        }

        Row takenOver(Instant time) {
            return new Row(streamType, dossier, folio, eventId, recordedAt, time, type, revision, payload, metadata);
        }

        /** Since when this ledger has had it on record. */
        public Instant onRecordAt() {
            return takenAt == null ? recordedAt : takenAt;
        }

        /** Whether both are one event, whenever either ledger took it over. */
        public boolean isSameAs(Row other) {
            return streamType.equals(other.streamType)
                    && dossier.equals(other.dossier)
                    && folio == other.folio
                    && eventId.equals(other.eventId)
                    && recordedAt.equals(other.recordedAt)
                    && type.equals(other.type)
                    && Objects.equals(revision, other.revision)
                    && Arrays.equals(payload, other.payload)
                    && Arrays.equals(metadata, other.metadata);
        }

        @Override
        public String getType() {
            return streamType;
        }

        @Override
        public String getAggregateIdentifier() {
            return dossier;
        }

        @Override
        public long getSequenceNumber() {
            return folio;
        }

        @Override
        public String getEventIdentifier() {
            return eventId;
        }

        @Override
        public Instant getTimestamp() {
            return recordedAt;
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return new SerializedMetaData<>(metadata, byte[].class);
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(payload, byte[].class, type, revision);
        }
    }
}

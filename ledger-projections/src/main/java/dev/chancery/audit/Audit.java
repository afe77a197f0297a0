package dev.chancery.audit;

import dev.chancery.access.Restriction;
import dev.chancery.archive.StoredNames;
import dev.chancery.projection.Batch;
import dev.chancery.projection.Past;
import dev.chancery.projection.Projection;
import dev.chancery.projection.Rows;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordedEvent;
import dev.chancery.store.RecordingTime;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The envelope of every event. */
public final class Audit implements Projection {

    public static final String NAME = "audit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public int compatibleSince() {
        return 2;
    }

    @Override
    public Writer writer(Rows rows, Past past) {
        return new AuditWriter(new Batch(rows));
    }

    private record AuditWriter(Batch batch) implements Writer {

        @Override
        public void write(List<RecordedEvent> events) {
            events.forEach(this::enter);
            batch.send();
        }

        @Override
        public void forget() {
            batch.clear();
        }

        private static @Nullable Integer governing(RecordedEvent event) {
            int folio = Math.toIntExact(event.folio());
            if (event.isSetAside()) {
                return StoredNames.isAct(event.type()) ? folio : null;
            }
            OptionalInt act = Restriction.governing(event.payload(), folio);
            return act.isPresent() ? act.getAsInt() : null;
        }

        private void enter(RecordedEvent event) {
            Envelope envelope = event.envelope();
            boolean entry = !StoredNames.isAct(event.type());
            batch.add(
                    """
                    INSERT INTO audit.entry (position, dossier, folio, act, filing, type, event_id, recorded_at, recorded_by,
                        through, request_id, reason)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    envelope.position(),
                    envelope.dossier(),
                    envelope.folio(),
                    governing(event),
                    entry ? null : envelope.filing().first(),
                    event.type(),
                    envelope.eventId(),
                    RecordingTime.text(envelope.recordedAt()),
                    envelope.recordedBy(),
                    envelope.through(),
                    envelope.requestId(),
                    entry && !event.isSetAside() ? ((RecordKeeping) event.payload()).reason() : null);
        }
    }
}

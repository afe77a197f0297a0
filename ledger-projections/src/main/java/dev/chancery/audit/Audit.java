package dev.chancery.audit;

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

/** The envelope of every event. */
public final class Audit implements Projection {

    public static final String NAME = "audit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 1;
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

        private void enter(RecordedEvent event) {
            Envelope envelope = event.envelope();
            boolean entry = !StoredNames.isAct(event.type());
            batch.add(
                    """
                    INSERT INTO audit.entry (position, dossier, folio, filing, type, event_id, recorded_at, recorded_by,
                        through, request_id, reason)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                    envelope.position(),
                    envelope.dossier(),
                    envelope.folio(),
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

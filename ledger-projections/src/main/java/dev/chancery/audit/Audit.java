package dev.chancery.audit;

import dev.chancery.act.Act;
import dev.chancery.archive.StoredNames;
import dev.chancery.record.RecordKeeping;
import dev.chancery.store.Envelope;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes the envelope of every event into the audit trail. */
@ProcessingGroup(Audit.NAME)
public final class Audit {

    public static final String NAME = "audit";

    private final JdbcClient rows;

    public Audit(JdbcClient rows) {
        this.rows = rows;
    }

    @EventHandler
    void on(RecordKeeping entry, DomainEventMessage<?> message, TrackingToken token) {
        write(StoredNames.of(entry.getClass()), null, entry.reason(), Envelope.of(message, token));
    }

    @EventHandler
    void on(Act act, DomainEventMessage<?> message, TrackingToken token) {
        var envelope = Envelope.of(message, token);
        write(StoredNames.of(act.getClass()), envelope.filing().first(), null, envelope);
    }

    @ResetHandler
    void reset() {
        rows.sql("DELETE FROM audit_entry").update();
    }

    private void write(String type, @Nullable Integer filing, @Nullable String reason, Envelope envelope) {
        if (isWritten(envelope.position())) {
            return;
        }
        rows.sql("""
                        INSERT INTO audit_entry (position, dossier, folio, filing, type, event_id, recorded_at,
                            recorded_by, through, request_id, reason)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(envelope.position())
                .param(envelope.dossier())
                .param(envelope.folio())
                .param(filing)
                .param(type)
                .param(envelope.eventId())
                .param(envelope.recordedAt().toString())
                .param(envelope.recordedBy())
                .param(envelope.through())
                .param(envelope.requestId())
                .param(reason)
                .update();
    }

    private boolean isWritten(long position) {
        return rows.sql("SELECT COUNT(*) FROM audit_entry WHERE position = ?")
                        .param(position)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}

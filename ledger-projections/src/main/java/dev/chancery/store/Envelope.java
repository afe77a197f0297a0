package dev.chancery.store;

import dev.chancery.record.Filing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the outside of an event that a projection is handed.
 *
 * @param position the place in the whole ledger
 * @param folio the place in the dossier
 * @param filing the acts that were recorded together with it
 */
public record Envelope(
        long position,
        String dossier,
        int folio,
        String eventId,
        Instant recordedAt,
        Filing filing,
        Map<String, ?> metadata) {

    static Envelope of(RecordedEvent event) {
        int folio = Math.toIntExact(event.folio());
        return new Envelope(
                event.position(),
                event.dossier(),
                folio,
                event.eventId(),
                event.recordedAt(),
                Filing.of(event.metadata(), folio),
                event.metadata());
    }

    /** Recorded by whom. */
    public String recordedBy() {
        return String.valueOf(metadata.get(Recording.RECORDED_BY));
    }

    public @Nullable String through() {
        return text(Recording.THROUGH);
    }

    public @Nullable String requestId() {
        return text(Recording.REQUEST_ID);
    }

    /** In UTC. */
    public LocalDate recordedOn() {
        return LocalDate.ofInstant(recordedAt, ZoneOffset.UTC);
    }

    private @Nullable String text(String key) {
        Object value = metadata.get(key);
        return value == null ? null : value.toString();
    }
}

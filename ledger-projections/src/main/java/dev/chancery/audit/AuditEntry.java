package dev.chancery.audit;

import org.jspecify.annotations.Nullable;

/**
 * The outside of one event: who recorded it, when, through what and why, and nothing of what it says.
 *
 * @param filing absent for a record-keeping event
 * @param eventId unique in the whole ledger
 */
public record AuditEntry(
        long position,
        String dossier,
        int folio,
        @Nullable Integer filing,
        String type,
        String eventId,
        String recordedAt,
        String recordedBy,
        @Nullable String through,
        @Nullable String requestId,
        @Nullable String reason) {}

package dev.chancery.consultation;

import org.jspecify.annotations.Nullable;

/**
 * A {@link Consultation} as it stands in the access log.
 *
 * @param position its place there, from 1 on without a gap
 * @param readAt RFC 3339, UTC, with three decimals
 */
public record Entry(
        long position,
        String readAt,
        String subject,
        @Nullable String call,
        String method,
        String path,
        @Nullable String query,
        @Nullable String dossier,
        int status,
        @Nullable Long results,
        @Nullable Long tookMs,
        String address,
        String requestId) {}

package dev.chancery.store;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a recording that is on disk.
 *
 * @param result what the dossier answered
 * @param position the place of the last event in the whole ledger; of the newest one there is, when none was added
 */
public record Recorded<R extends @Nullable Object>(R result, long position) {}

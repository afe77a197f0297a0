package dev.chancery.register;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An act as it read from one recording until the next.
 *
 * @param folio of the entry that made it: the act's own, or that of the correction
 * @param fields of a correction, those that differ from the version before
 * @param reason of a correction
 * @param content the act, as JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // carried from a row to an answer, and never changed
public record ActVersion(
        int revision,
        int folio,
        String recordedAt,
        String recordedBy,
        @Nullable String reason,
        List<String> fields,
        byte[] content) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActVersion version
                && revision == version.revision
                && folio == version.folio
                && recordedAt.equals(version.recordedAt)
                && recordedBy.equals(version.recordedBy)
                && Objects.equals(reason, version.reason)
                && fields.equals(version.fields)
                && Arrays.equals(content, version.content);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * folio + revision) + Arrays.hashCode(content);
    }
}

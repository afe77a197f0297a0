package dev.chancery.register;

import dev.chancery.act.Account;
import dev.chancery.record.Discrepancy;
import java.util.List;

/**
 * A point on which a source tells an act otherwise than it is on file, both side by side.
 *
 * @param act its folio
 * @param type its stored name
 * @param content the act as it stood, as JSON in UTF-8
 * @param account the source
 * @param folio of the entry that added it
 */
@SuppressWarnings("ArrayRecordComponent") // carried from a row to an answer, never compared
public record DiscrepancyEntry(
        int act,
        String type,
        byte[] content,
        Discrepancy discrepancy,
        Account account,
        int folio,
        String recordedAt,
        String recordedBy,
        List<Opinion> assessments) {}

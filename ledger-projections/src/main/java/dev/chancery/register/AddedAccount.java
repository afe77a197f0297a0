package dev.chancery.register;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.act.Account;
import dev.chancery.record.Discrepancy;
import java.util.List;

/**
 * A further source for an act, with where it tells it otherwise and what has been thought of that.
 *
 * @param folio of the entry that added it
 */
public record AddedAccount(
        int folio,
        @JsonUnwrapped Account account,
        String recordedAt,
        String recordedBy,
        List<Discrepancy> discrepancies,
        List<Opinion> assessments) {}

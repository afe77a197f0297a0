package dev.chancery.record;

import dev.chancery.act.Folio;
import dev.chancery.act.Stored;
import java.util.List;

/**
 * A reasoned opinion on where sources differ about an act; it decides nothing.
 *
 * @param act the folio of the act
 * @param of the folios of the accounts whose discrepancies it weighs
 */
@Stored("discrepancy-assessed")
public record DiscrepancyAssessed(int act, List<Folio> of, String opinion, String reason) implements RecordKeeping {

    public DiscrepancyAssessed {
        of = List.copyOf(of);
    }
}

package dev.chancery.record;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.act.Account;
import dev.chancery.act.Stored;
import java.util.List;

/**
 * A further source for an act came to the file; where it tells the act otherwise, both are kept.
 *
 * @param act the folio of the act
 * @param discrepancies none where it tells it alike
 */
@Stored("account-added")
public record AccountAdded(int act, @JsonUnwrapped Account account, List<Discrepancy> discrepancies)
        implements RecordKeeping {

    @SuppressWarnings("NullAway") // nothing is written for an empty list, and nothing is read
    public AccountAdded {
        discrepancies = discrepancies == null ? List.of() : List.copyOf(discrepancies);
    }
}

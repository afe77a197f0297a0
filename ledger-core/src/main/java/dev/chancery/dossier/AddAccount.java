package dev.chancery.dossier;

import dev.chancery.act.Account;
import dev.chancery.record.Discrepancy;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Adds a further source for an act, with where it tells it otherwise.
 *
 * @param act its folio
 * @param expectedVersion the version of the dossier that the registry had seen, where it matters
 */
public record AddAccount(
        @TargetAggregateIdentifier String dossier,
        int act,
        Account account,
        List<Discrepancy> discrepancies,
        @Nullable Integer expectedVersion) {

    public AddAccount {
        discrepancies = List.copyOf(discrepancies);
    }
}

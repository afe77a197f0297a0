package dev.chancery.dossier;

import dev.chancery.act.Flaw;
import dev.chancery.act.Folio;
import dev.chancery.act.Malformed;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records a reasoned opinion on where sources differ about an act.
 *
 * <p>{@link Malformed} if it weighs nothing, says nothing or gives no reason.
 *
 * @param act its folio
 * @param of the folios of the accounts that it weighs
 * @param expectedVersion the version of the dossier that the registry had seen, where it matters
 */
public record AssessDiscrepancy(
        @TargetAggregateIdentifier String dossier,
        int act,
        List<Folio> of,
        String opinion,
        String reason,
        @Nullable Integer expectedVersion) {

    public AssessDiscrepancy {
        of = List.copyOf(of);
        if (of.isEmpty()) {
            throw new Malformed("of", Flaw.NO_ACCOUNTS.of());
        }
        opinion = opinion.strip();
        if (opinion.isEmpty()) {
            throw new Malformed("opinion", Flaw.NO_OPINION.of());
        }
        reason = Reason.given(reason, Flaw.NO_REASON_FOR_THE_OPINION);
    }
}

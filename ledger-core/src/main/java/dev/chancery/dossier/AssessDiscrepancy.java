package dev.chancery.dossier;

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
            throw new Malformed("of", "of is missing; it names the folios of the accounts that are weighed.");
        }
        opinion = opinion.strip();
        if (opinion.isEmpty()) {
            throw new Malformed("opinion", "opinion is missing; it says which account is thought right.");
        }
        reason = Reason.given(reason, "an opinion without one is worth nothing.");
    }
}

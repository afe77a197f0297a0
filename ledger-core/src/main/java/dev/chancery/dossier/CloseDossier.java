package dev.chancery.dossier;

import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts the file away.
 *
 * <p>{@link Malformed} if no reason is given.
 *
 * @param expectedVersion the version of the dossier that the registry had seen
 */
public record CloseDossier(
        @TargetAggregateIdentifier String dossier,
        String reason,
        @Nullable Integer expectedVersion) {

    public CloseDossier {
        reason = Reason.given(reason, Flaw.NO_REASON_TO_CLOSE);
    }
}

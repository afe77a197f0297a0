package dev.chancery.dossier;

import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Takes a closed file out again.
 *
 * <p>{@link Malformed} if no reason is given.
 *
 * @param expectedVersion the version of the dossier that the registry had seen
 */
public record ReopenDossier(
        @TargetAggregateIdentifier String dossier,
        String reason,
        @Nullable Integer expectedVersion) {

    public ReopenDossier {
        reason = Reason.given(reason, Flaw.NO_REASON_TO_REOPEN);
    }
}

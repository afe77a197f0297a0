package dev.chancery.dossier;

import dev.chancery.act.Flaw;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Strikes out an act that was recorded in error.
 *
 * @param act its folio
 * @param expectedVersion the version of the dossier that the registry had seen
 */
public record StrikeOutAct(@TargetAggregateIdentifier String dossier, int act, String reason, int expectedVersion) {

    public StrikeOutAct {
        reason = Reason.given(reason, Flaw.NO_REASON_TO_STRIKE_OUT);
    }
}

package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.Flaw;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Records named fields of an act anew.
 *
 * @param act its folio
 * @param fields the wire names of the fields that differ
 * @param corrected the act as it is to read, made from the version of it that stood at {@code expectedVersion}
 * @param expectedVersion the version of the dossier that the registry had seen
 */
public record CorrectAct(
        @TargetAggregateIdentifier String dossier,
        int act,
        List<String> fields,
        Act corrected,
        String reason,
        int expectedVersion) {

    public CorrectAct {
        fields = List.copyOf(fields);
        reason = Reason.given(reason, Flaw.NO_REASON_TO_CORRECT);
    }
}

package dev.chancery.stance;

import dev.chancery.act.Protected;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it may touch a promise.
 *
 * @param act the folio of the incident
 */
public record Harm(int act, @Nullable Edtf on, PartyCode respondent, PartyCode victim, List<Protected> affects)
        implements Bearing {

    public Harm {
        affects = List.copyOf(affects);
    }
}

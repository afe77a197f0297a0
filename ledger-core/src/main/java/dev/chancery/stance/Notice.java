package dev.chancery.stance;

import dev.chancery.act.Protected;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it may show what was known when a promise was made.
 *
 * @param act the folio of the notification
 */
public record Notice(int act, @Nullable Edtf on, Set<PartyCode> by, Set<PartyCode> to, List<Protected> concerns)
        implements Bearing {

    public Notice {
        by = Set.copyOf(by);
        to = Set.copyOf(to);
        concerns = List.copyOf(concerns);
    }
}

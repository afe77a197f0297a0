package dev.chancery.register;

import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it stands, or stood.
 *
 * @param version its last folio
 * @param acts how many of its acts stand and count
 * @param lastAct the folio of the one recorded last among them
 * @param partial true where acts of it are withheld, which are not counted
 */
public record DossierEntry(
        String id,
        List<PartyCode> parties,
        String subject,
        @Nullable String description,
        boolean closed,
        int version,
        int acts,
        @Nullable Integer lastAct,
        String openedAt,
        String openedBy,
        @Nullable Boolean partial) {

    /** As it is for who sees no more than these of its acts. */
    DossierEntry partial(Dossiers.Acts seen) {
        return new DossierEntry(
                id,
                parties,
                subject,
                description,
                closed,
                version,
                seen.number(),
                seen.last(),
                openedAt,
                openedBy,
                true);
    }
}

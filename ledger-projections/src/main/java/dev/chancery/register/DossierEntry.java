package dev.chancery.register;

import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dossier as it stands.
 *
 * @param version its last folio
 * @param acts how many acts it holds
 * @param lastAct the folio of the act recorded last
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
        String openedBy) {}

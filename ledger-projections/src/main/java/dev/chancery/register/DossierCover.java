package dev.chancery.register;

import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is written on a dossier, or was.
 *
 * @param version its last folio
 */
public record DossierCover(
        String id,
        List<PartyCode> parties,
        String subject,
        @Nullable String description,
        boolean closed,
        int version) {}

package dev.chancery.record;

import dev.chancery.act.Stored;
import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cover sheet: one bilateral file on one subject was opened between two principals. It is always folio 0.
 *
 * @param dossier the readable slug by which the dossier is known, for ever
 */
@Stored("dossier-opened")
public record DossierOpened(
        String dossier,
        List<PartyCode> parties,
        String subject,
        @Nullable String description) implements RecordKeeping {

    public DossierOpened {
        parties = List.copyOf(parties);
    }
}

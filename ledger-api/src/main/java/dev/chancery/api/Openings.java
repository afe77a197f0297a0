package dev.chancery.api;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import dev.chancery.access.DossierGranted;
import dev.chancery.access.Reader;
import dev.chancery.dossier.OpenDossier;
import dev.chancery.roster.Roster;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Dossiers opened by those who do not see every dossier: the ledger gives the id, since to refuse one that is taken would tell
 * of a dossier that they may not see, and grants them the dossier that they open.
 */
@Component
public final class Openings {

    private static final String BY_THE_LEDGER = "ledger";

    private final Roster roster;
    private final SecureRandom random = new SecureRandom();

    Openings(Roster roster) {
        this.roster = roster;
    }

    /** The dossier as it is to be opened. */
    public OpenDossier by(Reader reader, OpenDossier asked, @Nullable String requestId) {
        if (reader.everyDossier()) {
            return asked;
        }
        if (asked.isNamed()) {
            throw new Declined(Problem.of(
                    UNPROCESSABLE_CONTENT,
                    "id-is-given",
                    "The ledger gives the id of this dossier.",
                    "Leave id out: whoever does not see every dossier cannot choose what one is called."));
        }
        OpenDossier named = asked.under(given(asked));
        if (Set.copyOf(named.parties()).size() == 2) { // else it is refused, and there is nothing to grant
            roster.record(
                    new DossierGranted(reader.subject(), named.id(), null, "opened it"), BY_THE_LEDGER, requestId);
        }
        return named;
    }

    private String given(OpenDossier asked) {
        byte[] number = new byte[8];
        random.nextBytes(number);
        return asked.parties().stream()
                        .limit(2)
                        .map(party -> party.code().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining("-"))
                + "-" + HexFormat.of().formatHex(number);
    }
}

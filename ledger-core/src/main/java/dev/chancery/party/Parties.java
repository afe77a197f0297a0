package dev.chancery.party;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * The authority file: every party that the ledger knows.
 *
 * <p>For now today's States and territories by ISO 3166-1 alpha-3 code; the file names its source.
 */
public final class Parties {

    private static final String FILE = "parties.json";

    private final Map<PartyCode, Party> byCode;

    private Parties(List<Party> parties) {
        var sorted = new TreeMap<PartyCode, Party>();
        parties.forEach(party -> sorted.put(party.code(), party));
        byCode = sorted;
    }

    /** The authority file that ships with the ledger. */
    public static Parties onFile() {
        try (InputStream in = Parties.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The authority file " + FILE + " is not on the class path.");
            }
            return new Parties(
                    JsonMapper.shared().readValue(in, AuthorityFile.class).parties());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Party> find(PartyCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    private record AuthorityFile(String provenance, List<Party> parties) {}
}

package dev.chancery.api;

import dev.chancery.party.Parties;
import dev.chancery.party.Party;
import dev.chancery.party.PartyCode;
import java.util.List;
import java.util.stream.Collectors;

/** A code that the authority file does not know; says which parties have such a name. */
final class UnknownParty extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int SUGGESTED = 3;
    private static final int LONGEST = 100;

    private UnknownParty(String code, List<Party> near) {
        super("The authority file knows no party \"" + code + "\"; "
                + (near.isEmpty()
                        ? "today's States go by ISO 3166-1 alpha-3, such as AZE, and GET /api/parties?q= finds the others."
                        : "did you mean " + near.stream().map(Party::inWords).collect(Collectors.joining(" or "))
                                + "?"));
    }

    static PartyCode refuse(Parties parties, String code) {
        try {
            return parties.find(new PartyCode(code))
                    .orElseThrow(() -> unknown(parties, code))
                    .code();
        } catch (UnknownParty unknown) {
            throw unknown;
        } catch (IllegalArgumentException malformed) {
            throw unknown(parties, code);
        }
    }

    private static UnknownParty unknown(Parties parties, String name) {
        boolean sayable = !name.isBlank() && name.length() <= LONGEST;
        return new UnknownParty(
                name, sayable ? parties.search(name).stream().limit(SUGGESTED).toList() : List.of());
    }
}

package dev.chancery.api;

import dev.chancery.party.Parties;
import dev.chancery.party.PartyCode;

/** A code that the authority file does not know. */
final class UnknownParty extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private UnknownParty(String code) {
        super("The authority file knows no party \"" + code
                + "\"; today's States go by ISO 3166-1 alpha-3, such as AZE.");
    }

    static PartyCode refuse(Parties parties, String code) {
        try {
            return parties.find(new PartyCode(code))
                    .orElseThrow(() -> new UnknownParty(code))
                    .code();
        } catch (UnknownParty unknown) {
            throw unknown;
        } catch (IllegalArgumentException malformed) {
            throw new UnknownParty(code);
        }
    }
}

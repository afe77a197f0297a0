package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.NamedParties;
import dev.chancery.act.NamedParties.NamedParty;
import dev.chancery.dossier.Refusal.Finding;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.Parties;
import dev.chancery.party.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the parties that an act names existed when it was done. */
final class Existence {

    private Existence() {}

    /** Refuses a party that certainly did not exist at the date of the act, and names those that did in its place. */
    static void refuseAbsent(Parties parties, Act act, String pointer) {
        Edtf on = act.particulars().on();
        if (on == null) {
            return;
        }
        var findings = new ArrayList<Finding>();
        for (NamedParty named : NamedParties.of(act)) {
            parties.find(named.code())
                    .filter(party -> !party.mayHaveExisted(on))
                    .ifPresent(party ->
                            findings.add(new Finding(pointer + named.pointer(), inPlaceOf(parties, party, on))));
        }
        if (!findings.isEmpty()) {
            throw new Refusal(Rule.PARTY_DID_NOT_EXIST, findings);
        }
    }

    private static String inPlaceOf(Parties parties, Party party, Edtf on) {
        if (party.endedBefore(on)) {
            return party.inWords() + " existed until " + party.until() + "; this act is dated " + on.text() + "."
                    + others(" Succeeded by ", parties.successors(party, on), on);
        }
        return party.inWords() + " exists since " + party.from() + "; this act is dated " + on.text() + "."
                + others(" Preceded by ", parties.predecessors(party, on), on);
    }

    private static String others(String relation, List<Party> parties, Edtf on) {
        return parties.isEmpty()
                ? " Mend the date, or name the party that acted then."
                : relation + parties.stream().map(party -> party.inWords(on)).collect(Collectors.joining(", ")) + ".";
    }
}

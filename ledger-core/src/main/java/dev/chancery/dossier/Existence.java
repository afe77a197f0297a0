package dev.chancery.dossier;

import dev.chancery.act.Act;
import dev.chancery.act.NamedParties;
import dev.chancery.act.NamedParties.NamedParty;
import dev.chancery.act.Sentence;
import dev.chancery.dossier.Refusal.Finding;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.Called;
import dev.chancery.party.Parties;
import dev.chancery.party.Party;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    private static List<Sentence> inPlaceOf(Parties parties, Party party, Edtf on) {
        var named = new Called(party.code(), party.inWords());
        return party.endedBefore(on)
                ? List.of(
                        Mend.EXISTED_UNTIL.of(named, Objects.requireNonNull(party.until()), on.text()),
                        others(Mend.SUCCEEDED_BY, parties.successors(party, on), on))
                : List.of(
                        Mend.EXISTS_SINCE.of(named, Objects.requireNonNull(party.from()), on.text()),
                        others(Mend.PRECEDED_BY, parties.predecessors(party, on), on));
    }

    private static Sentence others(Mend relation, List<Party> parties, Edtf on) {
        return parties.isEmpty()
                ? Mend.NAME_WHO_ACTED.of()
                : relation.of(parties.stream()
                        .map(party -> new Called(party.code(), party.inWords(on)))
                        .toList());
    }
}

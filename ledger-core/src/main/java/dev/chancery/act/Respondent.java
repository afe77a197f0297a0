package dev.chancery.act;

import dev.chancery.party.PartyCode;

/**
 * The principal held answerable for an incident, and why.
 */
public record Respondent(PartyCode party, Answerability why) {

    public Respondent {
        party = Field.required("party", party);
        why = Field.required("why", why);
    }
}

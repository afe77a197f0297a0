package dev.chancery.act;

import dev.chancery.party.PartyCode;

/**
 * The principal held answerable for an incident, and why.
 */
public record Respondent(
        @Meaning("The principal held answerable.") PartyCode party,

        @Meaning("For its own conduct, or for failing to prevent or to punish.")
        Answerability why) {

    public Respondent {
        party = Field.required("party", party);
        why = Field.required("why", why);
    }
}

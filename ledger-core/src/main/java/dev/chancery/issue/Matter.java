package dev.chancery.issue;

import dev.chancery.party.PartyCode;

/** What is never otherwise about an issue: of what kind it is and between whom. */
interface Matter {

    IssueKind kind();

    PartyCode claimant();

    PartyCode respondent();
}

package dev.chancery.party;

/** A subject that can take part in diplomatic correspondence, as the authority file names it in English. */
public record Party(PartyCode code, String name) {}

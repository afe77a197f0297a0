package dev.chancery.party;

/** What sort of subject a party is; it says nothing on who recognises whom. */
public enum PartyKind {
    STATE,
    /** A dependency or a part of a State that has a code of its own: others answer for it, in whole or in part. */
    TERRITORY,
    INTERNATIONAL_ORGANISATION,
    /** The Holy See, and those whose statehood is not agreed. */
    OTHER_SUBJECT
}

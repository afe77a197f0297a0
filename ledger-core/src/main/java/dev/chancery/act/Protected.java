package dev.chancery.act;

/**
 * What diplomatic and consular law, or a promise, keeps from harm: by it an incident falls under an assurance or not,
 * since words are never read for it.
 */
public enum Protected {
    /** VCDR 22. */
    DIPLOMATIC_PREMISES,
    /** VCDR 30. */
    DIPLOMATIC_RESIDENCE,
    /** VCDR 29, 37. */
    DIPLOMATIC_STAFF,
    /** VCDR 24, 27; VCCR 33, 35. */
    ARCHIVES_AND_CORRESPONDENCE,
    /** VCCR 31, 59. */
    CONSULAR_PREMISES,
    /** VCCR 40, 41. */
    CONSULAR_STAFF,
    NATIONALS,
    STATE_PROPERTY,
    PRIVATE_PROPERTY,
    TERRITORY,
    AIRCRAFT,
    VESSELS,
    ARMED_FORCES,
    FLAG_AND_EMBLEMS
}

package dev.chancery.act;

/** The office in which an actor spoke; offices change hands, persons keep their names. */
public enum Office {
    HEAD_OF_STATE,
    HEAD_OF_GOVERNMENT,
    MINISTER,
    DEPUTY_MINISTER,
    DIRECTOR,
    AMBASSADOR,
    CHARGE_D_AFFAIRES,
    CONSUL,
    HONORARY_CONSUL,
    SPOKESPERSON,
    MINISTRY,
    MISSION,
    LEGAL_ADVISER
}

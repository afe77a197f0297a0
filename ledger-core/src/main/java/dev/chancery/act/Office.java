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
    LEGAL_ADVISER;

    /** The office whose registry numbers what this one sends. */
    public Office registry() {
        return switch (this) {
            case MINISTER, DEPUTY_MINISTER, DIRECTOR, SPOKESPERSON, MINISTRY, LEGAL_ADVISER -> MINISTRY;
            case AMBASSADOR, CHARGE_D_AFFAIRES, MISSION -> MISSION;
            case CONSUL, HONORARY_CONSUL -> CONSUL;
            case HEAD_OF_STATE, HEAD_OF_GOVERNMENT -> this;
        };
    }
}

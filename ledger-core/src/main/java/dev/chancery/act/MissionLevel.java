package dev.chancery.act;

/** The level at which one State is represented in another (VCDR 14), or what is left of it. */
public enum MissionLevel {
    AMBASSADOR,
    ENVOY,
    CHARGE_D_AFFAIRES,
    INTERESTS_SECTION,
    CONSULAR_ONLY
}

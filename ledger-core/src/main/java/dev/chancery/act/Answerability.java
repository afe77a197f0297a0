package dev.chancery.act;

/** Why a principal is held answerable for an incident (ARS 2, 4-11). */
public enum Answerability {
    OWN_CONDUCT,
    FAILURE_TO_PREVENT,
    FAILURE_TO_PUNISH
}

package dev.chancery.act;

/** How far the consent to a head of mission has come. */
public enum AgrementStage {
    REQUESTED,
    GRANTED,
    REFUSED
}

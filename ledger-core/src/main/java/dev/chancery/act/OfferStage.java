package dev.chancery.act;

/** How far an offer has come. */
public enum OfferStage {
    OFFERED,
    ACCEPTED,
    REFUSED
}

package dev.chancery.act;

/** How a third party helps (UN Charter 33). */
public enum ThirdPartyHelp {
    GOOD_OFFICES,
    MEDIATION,
    CONCILIATION,
    INQUIRY
}

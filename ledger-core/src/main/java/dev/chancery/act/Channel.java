package dev.chancery.act;

/** The way an act reached its addressee. */
public enum Channel {
    HANDED_OVER_AT_SUMMONS,
    HANDED_OVER_ON_VISIT,
    ORALLY,
    BY_TELEPHONE,
    BY_COURIER_OR_BAG,
    BY_POST,
    ELECTRONICALLY,
    THROUGH_THIRD_STATE,
    BY_PUBLIC_STATEMENT,
    PRESS_REPORT_ONLY,
    UNKNOWN
}

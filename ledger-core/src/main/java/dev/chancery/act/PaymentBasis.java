package dev.chancery.act;

/** Why money is paid: as compensation (ARS 36), or ex gratia, without admission. */
public enum PaymentBasis {
    COMPENSATION,
    EX_GRATIA
}

package dev.chancery.register;

/**
 * A reasoned opinion on where sources differ; it decides nothing.
 *
 * @param folio of the entry
 */
public record Opinion(int folio, String opinion, String reason, String recordedBy, String recordedAt) {}

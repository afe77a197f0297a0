package dev.chancery.register;

/**
 * The entry by which an act was struck out.
 *
 * @param folio of the entry
 */
public record StruckOut(int folio, String recordedAt, String recordedBy, String reason) {}

package dev.chancery.record;

import dev.chancery.act.Stored;

/**
 * An act was recorded in error: it stays readable and stands no more.
 *
 * @param act its folio
 */
@Stored("act-struck-out")
public record ActStruckOut(int act, String reason) implements RecordKeeping {}

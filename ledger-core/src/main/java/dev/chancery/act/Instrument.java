package dev.chancery.act;

/**
 * A paper that carries other acts; it has no effect on issues itself.
 */
public sealed interface Instrument extends Act permits NoteVerbale {}

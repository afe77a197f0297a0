package dev.chancery.transcript;

/**
 * The last line of a transcript, by which a copy that was cut or altered is known.
 *
 * @param events how many there are before it
 * @param answers and how many first answers
 * @param sha256 of every line before it, each with its end, in hexadecimal
 */
public record Seal(long events, long answers, String sha256) {}

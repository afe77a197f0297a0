package dev.chancery.register;

import java.util.List;

/**
 * An act on file, with what the registry wrote on it.
 *
 * @param filing the folio of the first act recorded with it
 * @param revision counts from 1 with each correction
 * @param content the act, as JSON in UTF-8
 * @param answeredBy the folios that answer it
 */
@SuppressWarnings("ArrayRecordComponent") // carried from a row to an answer, never compared
public record ActEntry(
        int folio,
        int filing,
        int revision,
        String recordedAt,
        String recordedBy,
        byte[] content,
        List<Integer> answeredBy,
        String sortDay,
        String latestDay) {}

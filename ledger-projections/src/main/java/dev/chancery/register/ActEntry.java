package dev.chancery.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An act on file as it stood, with what the registry wrote on it.
 *
 * @param filing the folio of the first act recorded with it
 * @param version the one that stood, or the last where it was struck out
 * @param answeredBy the folios that answer it
 * @param accounts those that were added to its own
 */
public record ActEntry(
        int folio,
        int filing,
        ActVersion version,
        List<Integer> answeredBy,
        List<AddedAccount> accounts,
        @Nullable StruckOut struckOut) {}

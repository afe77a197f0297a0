package dev.chancery.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was recorded in a dossier, as a page lists it.
 *
 * @param on when an act was done, in EDTF
 * @param by whose act it is
 * @param about the act that an entry of the registry is about
 * @param fields that a correction changed
 * @param publisher of an account
 * @param recordedBy absent where who reads may not see who recorded what
 */
record EntryRow(
        int folio,
        String type,
        boolean isAct,
        @Nullable String on,
        List<Names.Named> by,
        @Nullable Integer about,
        List<String> fields,
        @Nullable String publisher,
        @Nullable String reason,
        String recordedAt,
        @Nullable String recordedBy) {}

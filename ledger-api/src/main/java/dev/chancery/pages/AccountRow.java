package dev.chancery.pages;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A source that reports an act.
 *
 * @param chain who has it from whom, from the publisher to the one who said it
 * @param added how it came to the act afterwards; absent where the act was filed with it
 */
record AccountRow(
        String publisher,
        @Nullable String title,
        @Nullable String url,
        @Nullable String published,
        @Nullable String retrieved,
        @Nullable String lang,
        @Nullable String sha256,
        List<String> chain,
        @Nullable Added added) {

    /** The name of its language, for a reader of another. */
    public @Nullable String languageIn(Locale readers) {
        return lang == null ? null : Locale.forLanguageTag(lang).getDisplayName(readers);
    }

    /**
     * The entry by which it was added.
     *
     * @param discrepancies where it tells the act otherwise
     * @param opinions what has been thought of that
     */
    record Added(
            int folio, String recordedAt, String recordedBy, List<Differs> discrepancies, List<Opinion> opinions) {}

    /**
     * A point on which it tells the act otherwise.
     *
     * @param field absent where the act as a whole is meant
     * @param onFile what stands in that field
     */
    record Differs(@Nullable String field, Values.Value onFile, String states, String sort) {}

    /** A reasoned opinion on it. */
    record Opinion(int folio, String opinion, String reason, String recordedAt, String recordedBy) {}
}

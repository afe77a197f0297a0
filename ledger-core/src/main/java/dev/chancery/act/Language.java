package dev.chancery.act;

import java.util.IllformedLocaleException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Language tags, BCP 47. */
final class Language {

    private Language() {}

    static String tag(String field, @Nullable String tag) {
        String given = Field.text(field, tag);
        try {
            new Locale.Builder().setLanguageTag(given);
            return given;
        } catch (IllformedLocaleException e) {
            throw new Malformed(field, Flaw.NO_LANGUAGE.of(given));
        }
    }
}

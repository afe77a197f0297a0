package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * What was said, in one language, kept to the byte.
 *
 * @param lang a BCP 47 tag
 * @param authoritative whether this language prevails, where the act says so
 */
public record Text(
        String lang,
        String value,
        @Nullable Boolean authoritative,
        @Nullable String translatedBy) {

    public Text {
        lang = Language.tag("lang", lang);
        value = Field.text("value", value);
        translatedBy = Field.optionalText("translatedBy", translatedBy);
    }
}

package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * What was said, in one language, kept to the byte.
 */
public record Text(
        @Meaning("The language, as a BCP 47 tag.") String lang,
        @Meaning("The words, kept to the byte.") String value,

        @Meaning("Whether this language prevails, where the act says so.") @Nullable
        Boolean authoritative,

        @Meaning("Who translated it.") @Nullable String translatedBy) {

    public Text {
        lang = Language.tag("lang", lang);
        value = Field.text("value", value);
        translatedBy = Field.optionalText("translatedBy", translatedBy);
    }
}

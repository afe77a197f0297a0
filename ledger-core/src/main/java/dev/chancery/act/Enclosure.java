package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * A paper that came attached to another.
 */
public record Enclosure(
        @Meaning("What the enclosure is called.") String title,
        @Meaning("Its language, as a BCP 47 tag.") @Nullable String lang,
        @Meaning("What else is to be said of it.") @Nullable String note) {

    public Enclosure {
        title = Field.text("title", title);
        lang = lang == null ? null : Language.tag("lang", lang);
        note = Field.optionalText("note", note);
    }
}

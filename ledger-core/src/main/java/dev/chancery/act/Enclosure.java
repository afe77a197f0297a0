package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * A paper that came attached to another.
 */
public record Enclosure(
        String title, @Nullable String lang, @Nullable String note) {

    public Enclosure {
        title = Field.text("title", title);
        lang = lang == null ? null : Language.tag("lang", lang);
        note = Field.optionalText("note", note);
    }
}

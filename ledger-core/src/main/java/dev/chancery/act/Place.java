package dev.chancery.act;

import dev.chancery.party.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Where an act was done, as the source names it.
 *
 * @param proximity how near, in the source's words: "about 50 m from the embassy"
 */
public record Place(
        String name,
        @Nullable PartyCode country,
        @Nullable String precision,
        @Nullable String proximity) {

    public Place {
        name = Field.text("name", name);
        precision = Field.optionalText("precision", precision);
        proximity = Field.optionalText("proximity", proximity);
    }
}

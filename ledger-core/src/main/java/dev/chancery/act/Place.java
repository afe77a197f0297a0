package dev.chancery.act;

import dev.chancery.party.PartyCode;
import org.jspecify.annotations.Nullable;

/**
 * Where an act was done, as the source names it.
 */
public record Place(
        @Meaning("The place as the source names it.") String name,
        @Meaning("The country in which it lies.") @Nullable PartyCode country,

        @Meaning("How exactly the place is known.") @Nullable
        String precision,

        @Meaning("How near, in the source's words.") @Nullable
        String proximity) {

    public Place {
        name = Field.text("name", name);
        precision = Field.optionalText("precision", precision);
        proximity = Field.optionalText("proximity", proximity);
    }
}

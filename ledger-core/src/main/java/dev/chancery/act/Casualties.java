package dev.chancery.act;

import org.jspecify.annotations.Nullable;

/**
 * People killed and injured; a number is absent where the source gives none, which is not zero.
 */
public record Casualties(
        @Meaning("How many were killed; left out where the source does not say.") @Nullable
        Integer killed,

        @Meaning("How many were injured; left out where the source does not say.") @Nullable
        Integer injured,

        @Meaning("What else is said of them.") @Nullable String note) {

    public Casualties {
        if ((killed != null && killed < 0) || (injured != null && injured < 0)) {
            throw new Malformed(killed != null && killed < 0 ? "killed" : "injured", Flaw.CASUALTIES_BELOW_NONE.of());
        }
        note = Field.optionalText("note", note);
    }
}

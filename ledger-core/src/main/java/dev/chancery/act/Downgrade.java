package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Relations are lowered to another level of mission, and not broken off (VCDR 2, 14).
 *
 * <p>{@link Malformed} to an ambassador, above whom there is none.
 */
@Stored("downgrade")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "relations lowered to another level",
        cameo = "161",
        hooks = "VCDR 2, 45")
public record Downgrade(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The level to which relations are lowered.")
        MissionLevel level,

        @Meaning("The acts on account of which.") @RefersTo List<Reference> about)
        implements Measure {

    public Downgrade {
        particulars = particulars.spoken();
        level = Field.required("level", level);
        if (level == MissionLevel.AMBASSADOR) {
            throw new Malformed("level", Flaw.LOWERED_TO_AMBASSADOR.of());
        }
        about = Field.list("about", about);
    }
}

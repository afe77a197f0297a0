package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Relations are lowered to another level of mission, and not broken off (VCDR 2, 14).
 *
 * <p>{@link Malformed} to an ambassador, above whom there is none.
 *
 * @param level the level to which they are lowered
 */
@Stored("downgrade")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "relations lowered to another level",
        cameo = "161",
        hooks = {"VCDR 2", "VCDR 45"})
public record Downgrade(
        @JsonUnwrapped Particulars particulars,
        MissionLevel level,
        @RefersTo List<Reference> about) implements Measure {

    public Downgrade {
        particulars = particulars.spoken();
        level = Field.required("level", level);
        if (level == MissionLevel.AMBASSADOR) {
            throw new Malformed("level", "Relations are not lowered to an ambassador: there is no level above.");
        }
        about = Field.list("about", about);
    }
}

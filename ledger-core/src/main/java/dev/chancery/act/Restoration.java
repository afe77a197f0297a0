package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Relations are taken up again by agreement (VCDR 2).
 */
@Stored("restoration")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "relations taken up again",
        cameo = "050",
        hooks = "VCDR 2, 45",
        requires = {"by", "relations"})
public record Restoration(
        @JsonUnwrapped Particulars particulars,
        @Meaning("Which relations are taken up again.") List<Relations> relations,

        @Meaning("The level at which missions are exchanged, where that was agreed.") @Wording @Nullable
        MissionLevel level)
        implements Measure {

    public Restoration {
        particulars = particulars.spoken();
        relations = Field.some("relations", relations);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The receiving State's consent to a head of mission, asked for, given or refused; no reasons are owed (VCDR 4).
 */
@Stored("agrement")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "consent to a head of mission: requested, granted, refused",
        cameo = "050",
        hooks = "VCDR 4, 13")
public record Agrement(
        @JsonUnwrapped Particulars particulars,

        @Meaning("Whether consent is requested, granted or refused.")
        AgrementStage stage,

        @Meaning("The one proposed as head of mission.") Actor candidate)
        implements Measure {

    public Agrement {
        particulars = particulars.spoken();
        stage = Field.required("stage", stage);
        candidate = Field.required("candidate", candidate);
    }
}

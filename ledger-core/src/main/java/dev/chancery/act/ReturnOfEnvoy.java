package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A head of mission who was called home is back at the post.
 */
@Stored("return-of-envoy")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "one's own head of mission back at the post",
        cameo = "161",
        hooks = "VCDR 43")
public record ReturnOfEnvoy(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The head of mission who is back at the post.")
        Actor envoy) implements Measure {

    public ReturnOfEnvoy {
        particulars = particulars.spoken();
        envoy = Field.required("envoy", envoy);
    }
}

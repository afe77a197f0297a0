package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A head of mission presents credentials, and takes up functions (VCDR 13).
 *
 * @param copy whether it was the working copy, presented to the minister
 */
@Stored("credentials")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "credentials presented",
        cameo = "050",
        hooks = {"VCDR 4", "VCDR 13"})
public record Credentials(
        @JsonUnwrapped Particulars particulars,
        Actor envoy,
        @Wording @Nullable Boolean copy) implements Measure {

    public Credentials {
        particulars = particulars.spoken();
        envoy = Field.required("envoy", envoy);
        copy = copy != null && copy;
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A head of mission presents credentials, and takes up functions (VCDR 13).
 */
@Stored("credentials")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "a head of mission presents credentials",
        cameo = "050",
        hooks = "VCDR 4, 13")
public record Credentials(
        @JsonUnwrapped Particulars particulars,
        @Meaning("The head of mission who presents them.") Actor envoy,

        @Meaning("Whether it was the working copy, presented to the minister.") @Wording @Nullable
        Boolean copy)
        implements Measure {

    public Credentials {
        particulars = particulars.spoken();
        envoy = Field.required("envoy", envoy);
        copy = copy != null && copy;
    }
}

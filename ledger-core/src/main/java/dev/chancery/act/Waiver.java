package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The claimant gives up its right on the issues it names (ARS 45(a)).
 */
@Stored("waiver")
@Catalogued(
        chapter = Chapter.CLOSING_AND_REOPENING,
        meaning = "the claimant gives up its right on issues",
        effect = "C",
        hooks = "ARS 45(a)")
public record Waiver(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues on which the right is given up, by name.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes)
        implements Closing {

    public Waiver {
        particulars = particulars.spoken();
        closes = Field.list("closes", closes);
    }
}

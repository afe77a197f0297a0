package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The opinion of the claimant's own adviser that its claims have lapsed (ARS 45(b)); marked as opinion.
 */
@Stored("lapse")
@Catalogued(
        chapter = Chapter.CLOSING_AND_REOPENING,
        meaning = "the opinion of the claimant's own adviser that its claim has lapsed",
        effect = "C, as an opinion",
        hooks = "ARS 45(b)")
public record Lapse(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues held to have lapsed, by name.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes)
        implements Closing {

    public Lapse {
        particulars = particulars.spoken();
        closes = Field.list("closes", closes);
    }
}

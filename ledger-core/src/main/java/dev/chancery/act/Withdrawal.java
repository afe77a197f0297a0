package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The claimant takes back the issues it names (ARS 45(a)).
 */
@Stored("withdrawal")
@Catalogued(
        chapter = Chapter.CLOSING_AND_REOPENING,
        meaning = "the claimant takes issues back",
        effect = "C",
        hooks = "ARS 45(a)")
public record Withdrawal(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues taken back, by name.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes)
        implements Closing {

    public Withdrawal {
        particulars = particulars.spoken();
        closes = Field.list("closes", closes);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claimant accepts satisfaction; closes the issues it says it closes, and only those (ARS 45(a)).
 */
@Stored("acceptance")
@Catalogued(
        chapter = Chapter.CLOSING_AND_REOPENING,
        meaning = "the claimant accepts satisfaction",
        effect = "C, what it says it closes",
        cameo = "051",
        hooks = "ARS 45(a)")
public record Acceptance(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The acts accepted as satisfaction, which closes nothing.") @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> accepts,

        @Meaning("The issues that the claimant declares closed; it may accept without closing.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes,

        @Meaning("False where acceptance is tacit; true unless stated.") @Wording @Nullable
        Boolean express)
        implements Closing {

    public Acceptance {
        particulars = particulars.spoken();
        closes = Field.list("closes", closes);
        accepts = Field.list("accepts", accepts);
        express = express == null || express;
    }
}

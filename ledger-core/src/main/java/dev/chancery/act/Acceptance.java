package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The claimant accepts satisfaction; closes the issues it says it closes, and only those (ARS 45(a)).
 *
 * @param accepts the acts accepted, which closes nothing
 * @param express false where acceptance is tacit
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
        @RefersTo(bond = RefersTo.Bond.ANSWERS) List<Reference> accepts,

        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes,

        @Wording @Nullable Boolean express)
        implements Closing {

    public Acceptance {
        particulars = particulars.spoken();
        closes = Field.list("closes", closes);
        accepts = Field.list("accepts", accepts);
        express = express == null || express;
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The claimant marks issues as moot in practice: a flag on what is open, which closes nothing and gives up nothing.
 */
@Stored("not-pursued")
@Catalogued(
        chapter = Chapter.CLOSING_AND_REOPENING,
        meaning = "the claimant marks an issue as moot in practice; closes nothing",
        effect = "marks as not pursued",
        requires = {"by", "issues"})
public record NotPursued(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues that are moot in practice; they stay open.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.FOLLOWS)
        List<Reference> issues)
        implements Act {

    public NotPursued {
        particulars = particulars.spoken();
        issues = Field.some("issues", issues);
    }
}

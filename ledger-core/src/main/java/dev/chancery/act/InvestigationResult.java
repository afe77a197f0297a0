package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inquiry found (ARS 37), answering the issues it names as far as the respondent says.
 *
 * <p>No kind of demand is beyond it: findings may come with what they led to, and whether that is enough is for the claimant
 * to say.
 */
@Stored("investigation-result")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "what an inquiry found",
        effect = "A",
        cameo = "090",
        hooks = "ARS 37",
        requires = {"by", "answers"})
public record InvestigationResult(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues that it answers.") @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.ANSWERS)
        List<Reference> answers,

        @Meaning("In part or in full, in the respondent's view.") @Nullable
        Extent extent)
        implements Answer {

    public InvestigationResult {
        particulars = particulars.spoken();
        answers = Field.some("answers", answers);
        extent = extent == null ? Extent.PART : extent;
    }

    @Override
    public List<Reference> answered() {
        return answers;
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does or procures what was demanded or undertaken, without admission unless it says so (ARS 30, 35).
 */
@Stored("compliance")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "does or procures what was demanded or undertaken, without admission unless stated",
        effect = "A",
        hooks = "ARS 30, 35",
        requires = {"by", "answers"})
public record Compliance(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues that it answers, as their respondent.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.ANSWERS)
        List<Reference> answers,

        @Meaning("How far this answers them, in the respondent's own view; in part unless stated.") @Nullable
        Extent extent)
        implements Answer {

    public Compliance {
        particulars = particulars.spoken();
        answers = Field.some("answers", answers);
        extent = extent == null ? Extent.PART : extent;
    }

    @Override
    public List<Reference> answered() {
        return answers;
    }
}

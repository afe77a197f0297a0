package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives an account, answering named issues as far as the respondent says (ARS 20-25).
 */
@Stored("explanation")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "gives an account, answering as far as the respondent says",
        effect = "A",
        cameo = "010",
        hooks = "ARS 20–25",
        requires = {"by", "answers"})
public record Explanation(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues that it answers, as their respondent.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.ANSWERS)
        List<Reference> answers,

        @Meaning("How far this answers them, in the respondent's own view; in part unless stated.") @Nullable
        Extent extent)
        implements Answer {

    public Explanation {
        particulars = particulars.spoken();
        answers = Field.some("answers", answers);
        extent = extent == null ? Extent.PART : extent;
    }

    @Override
    public List<Reference> answered() {
        return answers;
    }

    @Override
    public boolean canAnswer(DemandKind kind) {
        return switch (kind) {
            case COMPENSATION, RESTITUTION, APOLOGY, PUNISHMENT, RELEASE -> false;
            case INFORMATION,
                    EXPLANATION,
                    INVESTIGATION,
                    CESSATION,
                    PERFORMANCE,
                    ABSTENTION,
                    ASSURANCE_OF_NON_REPETITION,
                    ACKNOWLEDGEMENT,
                    REGRET,
                    RETRACTION,
                    PROTECTION,
                    OTHER -> true;
        };
    }
}

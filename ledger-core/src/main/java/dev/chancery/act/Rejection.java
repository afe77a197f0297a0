package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a demand, claim or proposal, which is an answer; or hands back a paper, which has no effect on issues.
 */
@Stored("rejection")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "refuses a demand, claim or proposal; or hands back a paper",
        effect = "A, rejected",
        cameo = "120")
public record Rejection(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues that it refuses; or it names papers in returned, or a proposal in inReplyTo.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.ANSWERS)
        List<Reference> answers,

        @Meaning("The papers handed back, read or not.") @RefersTo(bond = RefersTo.Bond.FOLLOWS)
        List<Reference> returned,

        @Meaning("How far this answers them, in the respondent's own view; in part unless stated.") @Nullable
        Extent extent)
        implements Answer {

    public Rejection {
        particulars = particulars.spoken();
        answers = Field.list("answers", answers);
        returned = Field.list("returned", returned);
        if (answers.isEmpty() && returned.isEmpty() && particulars.inReplyTo().isEmpty()) {
            throw new Malformed("answers", Flaw.REJECTION_OF_NOTHING.of());
        }
        extent = extent == null ? Extent.PART : extent;
    }

    @Override
    public List<Reference> answered() {
        return answers;
    }
}

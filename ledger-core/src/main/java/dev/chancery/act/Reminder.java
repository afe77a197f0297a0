package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls again for an answer to the issues it names; it opens nothing and answers nothing.
 *
 * <p>The claimant's shows that it pursues them still, and may give more time. Anybody else's changes nothing.
 */
@Stored("reminder")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "calls again for an answer, and may give more time",
        cameo = "020",
        requires = {"by", "of"})
public record Reminder(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues on which an answer is called for again.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.FOLLOWS)
        List<Reference> of,

        @Meaning("By when an answer is asked for now; only the claimant can give time.") @Nullable
        DueDate dueBy)
        implements Act {

    public Reminder {
        particulars = particulars.spoken();
        of = Field.some("of", of);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * New facts, or terms not performed, put closed issues back on the list; a recurrence is a new incident instead.
 */
@Stored("reopening")
@Catalogued(
        chapter = Chapter.CLOSING_AND_REOPENING,
        meaning = "new facts, or terms not performed, put closed issues back on the list",
        effect = "O again",
        requires = {"by", "issues"})
public record Reopening(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The closed issues put back on the list.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> issues)
        implements Act {

    public Reopening {
        particulars = particulars.spoken();
        issues = Field.some("issues", issues);
    }
}

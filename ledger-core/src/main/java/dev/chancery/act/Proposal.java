package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms offered by either side or by a third, as they are or in place of terms offered before.
 */
@Stored("proposal")
@Catalogued(
        chapter = Chapter.NEGOTIATION,
        meaning = "terms offered, with conditions",
        cameo = "050",
        requires = {"by", "terms"})
public record Proposal(
        @JsonUnwrapped Particulars particulars,
        @Meaning("What is offered, term by term.") List<String> terms,

        @Meaning("On what condition, in its own words.") @Wording @Nullable
        String condition,

        @Meaning("The proposals to which it is the counter-proposal.") @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> counters)
        implements Pronouncement {

    public Proposal {
        particulars = particulars.spoken();
        terms = Field.texts("terms", Field.some("terms", terms));
        condition = Field.optionalText("condition", condition);
        counters = Field.list("counters", counters);
    }
}

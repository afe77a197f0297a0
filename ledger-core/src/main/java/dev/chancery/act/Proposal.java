package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Terms offered by either side or by a third, as they are or in place of terms offered before.
 *
 * @param counters the proposals to which it is the counter-proposal
 */
@Stored("proposal")
@Catalogued(
        chapter = Chapter.NEGOTIATION,
        meaning = "terms offered, with conditions",
        cameo = "050",
        requires = {"by", "terms"})
public record Proposal(
        @JsonUnwrapped Particulars particulars,
        List<String> terms,
        @Wording @Nullable String condition,
        @RefersTo(bond = RefersTo.Bond.ANSWERS) List<Reference> counters)
        implements Pronouncement {

    public Proposal {
        particulars = particulars.spoken();
        terms = Field.texts("terms", Field.some("terms", terms));
        condition = Field.optionalText("condition", condition);
        counters = Field.list("counters", counters);
    }
}

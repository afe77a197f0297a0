package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;
import java.util.List;

/**
 * Rejects an assertion, an incident or having said something, on one kind only; it answers nothing.
 *
 * <p>Who denies the fact of its own assertion denies having made it, and says nothing of what that was about.
 */
@Stored("denial")
@Catalogued(
        chapter = Chapter.ASSERTION,
        meaning = "rejects an assertion, an incident or having said something, on one kind",
        effect = "X",
        cameo = "016",
        requires = {"by", "contests"})
public record Denial(
        @JsonUnwrapped Particulars particulars,

        @Meaning("What is denied of them: law is a legal characterisation.")
        AssertionKind kind,

        @Meaning("The acts that it rejects: assertions, incidents, or what one is said to have said.") @RefersTo
        List<Reference> contests,

        @Meaning("Why, one ground each.") @Wording List<String> grounds)
        implements Act {

    public Denial {
        particulars = particulars.spoken();
        kind = Field.required("kind", kind);
        contests = Field.some("contests", contests);
        grounds = Field.texts("grounds", grounds);
    }

    /** Whether it says, for a party whose assertion that is, that it never said so: a denial of the fact of its own words. */
    public boolean disowns(Assertion said, PartyCode party) {
        return kind == AssertionKind.FACT
                && said.takesEffect()
                && said.actingParties().contains(party);
    }
}

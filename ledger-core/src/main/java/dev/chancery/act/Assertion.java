package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposition about other acts, asserted or raised as a concern (ARS 4-11).
 */
@Stored("assertion")
@Catalogued(
        chapter = Chapter.ASSERTION,
        meaning = "a proposition about other acts, asserted or raised as a concern",
        cameo = "112",
        hooks = "ARS 4–11",
        requires = {"by", "about"})
public record Assertion(
        @JsonUnwrapped Particulars particulars,

        @Meaning("What the proposition is about: law is a legal characterisation.")
        AssertionKind kind,

        @Meaning("Asserted, or raised as a concern, which asks and does not accuse.")
        Manner manner,

        @Meaning("The acts that the proposition is about.") @RefersTo
        List<Reference> about,

        @Meaning("The party to which the proposition imputes something.") @Nullable
        PartyCode imputedTo)
        implements Pronouncement {

    public Assertion {
        particulars = particulars.spoken();
        kind = Field.required("kind", kind);
        manner = Field.required("manner", manner);
        about = Field.some("about", about);
    }
}

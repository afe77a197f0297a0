package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposition about other acts, asserted or raised as a concern (ARS 4-11).
 *
 * @param imputedTo the party to which the proposition imputes something
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
        AssertionKind kind,
        Manner manner,
        @RefersTo List<Reference> about,
        @Nullable PartyCode imputedTo)
        implements Act {

    public Assertion {
        particulars = particulars.spoken();
        kind = Field.required("kind", kind);
        manner = Field.required("manner", manner);
        about = Field.some("about", about);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A position given to the public.
 */
@Stored("public-statement")
@Catalogued(
        chapter = Chapter.CONTACT,
        meaning = "a position given to the public",
        cameo = "010",
        hooks = "unilateral acts")
public record PublicStatement(@JsonUnwrapped Particulars particulars) implements Contact {

    public PublicStatement {
        particulars = particulars.spoken();
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * One note signed by the representatives of several States.
 *
 * <p>{@link Malformed} unless it is signed for two different parties at least.
 */
@Stored("collective-note")
@Catalogued(
        chapter = Chapter.INSTRUMENT,
        meaning = "one note signed by several States' representatives",
        requires = {"by", "signatories"})
public record CollectiveNote(
        @JsonUnwrapped Particulars particulars,

        @Meaning("Who signed it, for two different parties at least.")
        List<Actor> signatories)
        implements Instrument {

    public CollectiveNote {
        particulars = particulars.spoken();
        signatories = Field.several("signatories", signatories);
    }
}

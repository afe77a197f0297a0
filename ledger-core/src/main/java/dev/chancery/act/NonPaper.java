package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * A text for discussion that is attributed to nobody: {@code by} may be empty.
 *
 * <p>{@link Malformed} with a number of its sender's; the registry to which it came may number it.
 */
@Stored("non-paper")
@Catalogued(
        chapter = Chapter.INSTRUMENT,
        meaning = "a text for discussion, attributed to nobody",
        requires = {})
public record NonPaper(@JsonUnwrapped Particulars particulars) implements Instrument {

    public NonPaper {
        if (particulars.references() != null && particulars.references().bearSendersNumber()) {
            throw new Malformed(
                    "references",
                    "A non-paper is nobody's and has no number of its sender's. A number that the registry gave it stands "
                            + "with the day it was received.");
        }
    }
}

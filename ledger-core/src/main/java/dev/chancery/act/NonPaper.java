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
            throw new Malformed("references", Flaw.NON_PAPER_HAS_A_NUMBER.of());
        }
    }
}

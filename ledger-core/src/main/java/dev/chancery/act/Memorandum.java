package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Facts and argument set out without courtesies; it need not be signed.
 */
@Stored("memorandum")
@Catalogued(chapter = Chapter.INSTRUMENT, meaning = "facts and argument, without courtesies, signed or not")
public record Memorandum(
        @JsonUnwrapped Particulars particulars,

        @Meaning("Who signed it, where it is signed.") @Wording
        List<Actor> signatories)
        implements Instrument {

    public Memorandum {
        particulars = particulars.spoken();
        signatories = Field.list("signatories", signatories);
    }
}

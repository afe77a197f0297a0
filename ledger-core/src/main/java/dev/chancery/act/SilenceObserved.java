package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;
import java.util.List;

/**
 * No reply as of a date, noted by an observer; silence opens and closes nothing (ARS 45(b)).
 */
@Stored("silence-observed")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "no reply as of a date, noted by an observer",
        cameo = "011",
        hooks = "ARS 45(b)")
public record SilenceObserved(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The party that had not spoken; by is the observer.")
        PartyCode silent,

        @Meaning("The acts on which it had not spoken.") @RefersTo
        List<Reference> about)
        implements Pronouncement {

    public SilenceObserved {
        particulars = particulars.spoken();
        silent = Field.required("silent", silent);
        about = Field.list("about", about);
    }
}

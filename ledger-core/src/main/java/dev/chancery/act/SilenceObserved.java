package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;
import java.util.List;

/**
 * No reply as of a date, noted by an observer; silence opens and closes nothing (ARS 45(b)).
 *
 * @param silent the party that had not spoken; {@code by} is the observer
 */
@Stored("silence-observed")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "no reply as of a date, noted by an observer",
        cameo = "011",
        hooks = "ARS 45(b)")
public record SilenceObserved(
        @JsonUnwrapped Particulars particulars,
        PartyCode silent,
        @RefersTo List<Reference> about) implements Act {

    public SilenceObserved {
        particulars = particulars.spoken();
        silent = Field.required("silent", silent);
        about = Field.list("about", about);
    }
}

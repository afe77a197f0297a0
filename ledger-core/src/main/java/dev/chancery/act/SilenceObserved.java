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
public record SilenceObserved(
        @JsonUnwrapped Particulars particulars,
        PartyCode silent,
        @RefersTo List<Reference> about) implements Pronouncement {

    public SilenceObserved {
        particulars = particulars.spoken();
        silent = Field.required("silent", silent);
        about = Field.list("about", about);
    }
}

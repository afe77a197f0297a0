package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Keeps remedies on the issues it names; bars their lapse and survives a settlement unless released (ARS 45).
 */
@Stored("reservation-of-rights")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "keeps remedies on issues; survives a settlement unless released",
        effect = "bars lapse",
        hooks = "ARS 45",
        requires = {"by", "reserves"})
public record ReservationOfRights(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues on which remedies are kept.") @RefersTo(RefersTo.Sort.ISSUE)
        List<Reference> reserves)
        implements Act {

    public ReservationOfRights {
        particulars = particulars.spoken();
        reserves = Field.some("reserves", reserves);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A head of mission called to the ministry (VCDR 41(2)).
 */
@Stored("summons")
@Catalogued(chapter = Chapter.CONTACT, meaning = "a head of mission called to the ministry", hooks = "VCDR 41(2)")
public record Summons(
        @JsonUnwrapped Particulars particulars,
        @Meaning("The head of mission who was called.") Actor summoned,

        @Meaning("What it was said to be, where that differs from what happened.") @Wording @Nullable
        String announcedAs)
        implements Contact {

    public Summons {
        particulars = particulars.spoken();
        summoned = Field.required("summoned", summoned);
        announcedAs = Field.optionalText("announcedAs", announcedAs);
    }
}

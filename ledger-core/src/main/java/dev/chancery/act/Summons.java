package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A head of mission called to the ministry (VCDR 41(2)).
 *
 * @param announcedAs what it was said to be, where that differs from what happened
 */
@Stored("summons")
@Catalogued(chapter = Chapter.CONTACT, meaning = "a head of mission called to the ministry", hooks = "VCDR 41(2)")
public record Summons(
        @JsonUnwrapped Particulars particulars,
        Actor summoned,
        @Wording @Nullable String announcedAs) implements Contact {

    public Summons {
        particulars = particulars.spoken();
        summoned = Field.required("summoned", summoned);
        announcedAs = Field.optionalText("announcedAs", announcedAs);
    }
}

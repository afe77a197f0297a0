package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;
import java.util.List;

/**
 * A party asked and not answering, as an observer noted it; it opens and closes nothing (ARS 45(b)).
 */
@Stored("refusal-to-comment")
@Catalogued(chapter = Chapter.RESPONSE, meaning = "a party asked declines to speak", cameo = "011", hooks = "ARS 45(b)")
public record RefusalToComment(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The party that would not speak; by is the observer.")
        PartyCode silent,

        @Meaning("The acts on which it would not speak.") @RefersTo
        List<Reference> about)
        implements Pronouncement {

    public RefusalToComment {
        particulars = particulars.spoken();
        silent = Field.required("silent", silent);
        about = Field.list("about", about);
    }
}

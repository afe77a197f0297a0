package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A note in the first person, signed, for weightier matters, between a minister and a head of mission.
 */
@Stored("first-person-note")
@Catalogued(chapter = Chapter.INSTRUMENT, meaning = "a signed note in the first person, for weightier matters")
public record FirstPersonNote(
        @JsonUnwrapped Particulars particulars,
        @Meaning("Who signed it.") @Wording List<Actor> signatories) implements Instrument {

    public FirstPersonNote {
        particulars = particulars.spoken();
        signatories = Field.list("signatories", signatories);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letter between heads of State, heads of government or ministers.
 */
@Stored("letter")
@Catalogued(chapter = Chapter.INSTRUMENT, meaning = "a letter between heads of State or ministers, also personal")
public record Letter(
        @JsonUnwrapped Particulars particulars,
        @Meaning("Who signed it.") @Wording List<Actor> signatories,

        @Meaning("Whether it is from one person to another, and not from office to office.") @Wording @Nullable
        Boolean personal)
        implements Instrument {

    public Letter {
        particulars = particulars.spoken();
        signatories = Field.list("signatories", signatories);
        personal = personal != null && personal;
    }
}

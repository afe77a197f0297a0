package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formal representation of a position, by a mission to its host, oral with or without a paper.
 */
@Stored("demarche")
@Catalogued(
        chapter = Chapter.CONTACT,
        meaning = "a formal representation of a position, oral with or without a paper",
        cameo = "020")
public record Demarche(
        @JsonUnwrapped Particulars particulars,

        @Meaning("In person, by telephone, or unknown.") @Wording @Nullable
        Mode mode,

        @Meaning("What was spoken of, point by point.") @Wording
        List<String> agenda)
        implements Contact {

    public Demarche {
        particulars = particulars.spoken();
        mode = mode == null ? Mode.UNKNOWN : mode;
        agenda = Field.texts("agenda", agenda);
    }
}

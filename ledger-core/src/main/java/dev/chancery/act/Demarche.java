package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A formal representation of a position, by a mission to its host, oral with or without a paper.
 *
 * @param mode unknown where the source does not say
 */
@Stored("demarche")
@Catalogued(
        chapter = Chapter.CONTACT,
        meaning = "formal representation of a position, oral with or without a paper",
        cameo = "020")
public record Demarche(
        @JsonUnwrapped Particulars particulars,
        @Wording @Nullable Mode mode,
        @Wording List<String> agenda) implements Contact {

    public Demarche {
        particulars = particulars.spoken();
        mode = mode == null ? Mode.UNKNOWN : mode;
        agenda = Field.texts("agenda", agenda);
    }
}

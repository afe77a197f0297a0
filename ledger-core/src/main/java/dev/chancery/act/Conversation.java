package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, visit or call between representatives.
 */
@Stored("conversation")
@Catalogued(
        chapter = Chapter.CONTACT,
        meaning = "a meeting, visit or call",
        cameo = {"040", "041", "043"})
public record Conversation(
        @JsonUnwrapped Particulars particulars,

        @Meaning("How it was held; unknown unless stated.") @Wording @Nullable
        Mode mode,

        @Meaning("What was talked about, one item each.") @Wording
        List<String> agenda)
        implements Contact {

    public Conversation {
        particulars = particulars.spoken();
        mode = mode == null ? Mode.UNKNOWN : mode;
        agenda = Field.texts("agenda", agenda);
    }
}

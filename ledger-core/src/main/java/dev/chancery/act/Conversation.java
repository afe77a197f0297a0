package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A meeting, visit or call between representatives.
 */
@Stored("conversation")
public record Conversation(
        @JsonUnwrapped Particulars particulars, @Nullable Mode mode, List<String> agenda) implements Contact {

    public Conversation {
        particulars = particulars.spoken();
        mode = mode == null ? Mode.UNKNOWN : mode;
        agenda = Field.texts("agenda", agenda);
    }
}

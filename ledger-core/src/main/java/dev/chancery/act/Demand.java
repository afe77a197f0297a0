package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks the other principal for something, and opens an issue until the asker says it is closed.
 */
@Stored("demand")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "asks the other principal for something, of a kind",
        effect = "O demand",
        cameo = "10x",
        hooks = "by kind")
public record Demand(
        @JsonUnwrapped Particulars particulars,
        @Meaning("What it asks for.") DemandKind kind,
        @Meaning("The acts that it concerns.") @RefersTo List<Reference> about,

        @Meaning("By when an answer is asked for, and on what ground.") @Nullable
        DueDate dueBy)
        implements Complaint {

    public Demand {
        particulars = particulars.spoken();
        kind = Field.required("kind", kind);
        about = Field.list("about", about);
    }
}

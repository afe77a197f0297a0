package dev.chancery.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a paper is to be handled: a classification and caveats in the owner's scheme and, apart from them, its precedence.
 */
public record Marking(
        @Meaning("The classification, in the owner's scheme.") @Nullable
        String classification,

        @Meaning("What restricts its handling further, in the owner's scheme.")
        List<String> caveats,

        @Meaning("How fast it is to travel, which says nothing of its classification.") @Nullable
        Precedence precedence) {

    public Marking {
        classification = Field.optionalText("classification", classification);
        caveats = Field.texts("caveats", caveats);
    }
}

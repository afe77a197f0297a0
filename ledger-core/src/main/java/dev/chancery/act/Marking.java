package dev.chancery.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a paper is to be handled: a classification and caveats in the owner's scheme and, apart from them, its precedence.
 */
public record Marking(
        @Nullable String classification,
        List<String> caveats,
        @Nullable Precedence precedence) {

    public Marking {
        classification = Field.optionalText("classification", classification);
        caveats = Field.texts("caveats", caveats);
    }
}

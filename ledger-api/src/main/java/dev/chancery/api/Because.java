package dev.chancery.api;

import dev.chancery.act.Meaning;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Why the registry does what it does. */
public record Because(
        @Needed @Meaning("Why, in a sentence; it is kept.") @Nullable
        String reason) {

    /** The reason, empty where none was given. */
    public String given() {
        return Objects.requireNonNullElse(reason, "");
    }
}

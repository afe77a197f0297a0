package dev.chancery.access;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Up to where somebody may read.
 *
 * @param level a level of the scheme; absent for what bears no classification
 * @param caveats of the scheme, beyond the level
 */
public record Clearance(@Nullable String level, List<String> caveats) {

    /** For what bears no marking. */
    public static final Clearance NONE = new Clearance(null, List.of());

    public Clearance {
        level = level == null ? null : Restriction.word(level);
        caveats = Objects.requireNonNullElse(caveats, List.<String>of()).stream()
                .map(Restriction::word)
                .distinct()
                .sorted()
                .toList();
    }
}

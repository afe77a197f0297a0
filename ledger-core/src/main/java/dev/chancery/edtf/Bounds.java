package dev.chancery.edtf;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day that a date can mean, both included; null where that side is open or unknown, which both
 * sides never are.
 */
record Bounds(@Nullable LocalDate earliest, @Nullable LocalDate latest) {

    LocalDate sortDay() {
        return earliest != null ? earliest : Objects.requireNonNull(latest);
    }
}

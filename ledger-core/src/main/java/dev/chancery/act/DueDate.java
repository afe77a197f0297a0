package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * By when an answer is asked for, and on what ground.
 */
public record DueDate(
        @Meaning("The day by which.") Edtf on,

        @Meaning("Where the day comes from: stated in the act, custom or statute.")
        Basis basis,

        @Meaning("The named calendar by which working days count.") @Nullable
        String calendar) {

    public DueDate {
        on = Field.required("on", on);
        basis = Field.required("basis", basis);
        calendar = Field.optionalText("calendar", calendar);
    }
    /** Where a due date comes from. */
    public enum Basis {
        STATED,
        CUSTOM,
        STATUTE
    }
}

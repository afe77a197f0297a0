package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * By when an answer is asked for, and on what ground.
 *
 * @param calendar the named calendar by which working days count
 */
public record DueDate(Edtf on, Basis basis, @Nullable String calendar) {

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

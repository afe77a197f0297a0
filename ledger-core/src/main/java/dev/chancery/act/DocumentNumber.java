package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One side's registration of a paper: its number, the date on it and the date it came in.
 */
public record DocumentNumber(
        @Meaning("The number under which the paper was registered.") @Nullable
        String number,

        @Meaning("The date on the paper.") @Nullable Edtf dated,
        @Meaning("When the paper came in.") @Nullable Edtf received) {

    public DocumentNumber {
        number = Field.optionalText("number", number);
    }
}

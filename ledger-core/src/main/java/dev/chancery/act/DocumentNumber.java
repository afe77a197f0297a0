package dev.chancery.act;

import dev.chancery.edtf.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * One side's registration of a paper: its number, the date on it and the date it came in.
 */
public record DocumentNumber(
        @Nullable String number,
        @Nullable Edtf dated,
        @Nullable Edtf received) {

    public DocumentNumber {
        number = Field.optionalText("number", number);
    }
}

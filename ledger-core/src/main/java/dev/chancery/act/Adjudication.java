package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * An award or judgment on the issues it names; {@code by} is the tribunal.
 */
@Stored("adjudication")
@Catalogued(chapter = Chapter.CLOSING_AND_REOPENING, meaning = "an award or judgment of a tribunal", effect = "C")
public record Adjudication(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues decided, by name.") @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes)
        implements Closing {

    public Adjudication {
        particulars = particulars.spoken();
        closes = Field.list("closes", closes);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Terms agreed by both principals that close the issues they name (ARS 45).
 */
@Stored("settlement")
@Catalogued(
        chapter = Chapter.CLOSING_AND_REOPENING,
        meaning = "terms agreed by both principals",
        effect = "C",
        cameo = "057",
        hooks = "ARS 45")
public record Settlement(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues settled, by name.") @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes,

        @Meaning("The papers in which the terms lie, where they lie in an exchange.")
        @RefersTo(RefersTo.Sort.INSTRUMENT)
        List<Reference> instruments,

        @Meaning("Issues on which rights are kept all the same.") @RefersTo(RefersTo.Sort.ISSUE)
        List<Reference> reserved,

        @Meaning("Issues on which a reservation of rights is given up.") @RefersTo(RefersTo.Sort.ISSUE)
        List<Reference> releases,

        @Meaning("What was promised, one undertaking each.") @Wording
        List<String> undertakings)
        implements Closing {

    public Settlement {
        particulars = particulars.spoken();
        closes = Field.list("closes", closes);
        instruments = Field.list("instruments", instruments);
        reserved = Field.list("reserved", reserved);
        releases = Field.list("releases", releases);
        undertakings = Field.texts("undertakings", undertakings);
    }
}

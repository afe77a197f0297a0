package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Terms agreed by both principals that close the issues they name (ARS 45).
 *
 * @param instruments the papers in which the terms lie, where they lie in an exchange
 * @param reserved issues on which rights are kept all the same
 * @param releases issues on which a reservation of rights is given up
 * @param undertakings what was promised
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

        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.DISPOSES)
        List<Reference> closes,

        @RefersTo(RefersTo.Sort.INSTRUMENT) List<Reference> instruments,
        @RefersTo(RefersTo.Sort.ISSUE) List<Reference> reserved,
        @RefersTo(RefersTo.Sort.ISSUE) List<Reference> releases,
        @Wording List<String> undertakings)
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

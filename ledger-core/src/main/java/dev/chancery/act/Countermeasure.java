package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure otherwise unlawful, said to be justified by what it answers (ARS 49-54).
 */
@Stored("countermeasure")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "a measure otherwise unlawful, said to be justified",
        cameo = "163",
        hooks = "ARS 49–54",
        requires = {"by", "about"})
public record Countermeasure(
        @JsonUnwrapped Particulars particulars,
        @Meaning("What is done or withheld.") @Wording String measure,

        @Meaning("The wrongs to which it is the response.") @RefersTo(bond = RefersTo.Bond.FOLLOWS)
        List<Reference> about,

        @Meaning("Why it is said to be justified.") @Wording @Nullable
        String justification)
        implements Measure {

    public Countermeasure {
        particulars = particulars.spoken();
        measure = Field.text("measure", measure);
        about = Field.some("about", about);
        justification = Field.optionalText("justification", justification);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure otherwise unlawful, said to be justified by what it answers (ARS 49-54).
 *
 * @param about the wrongs to which it is the response
 */
@Stored("countermeasure")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "otherwise unlawful, said to be justified",
        cameo = "163",
        hooks = "ARS 49-54",
        requires = {"by", "about"})
public record Countermeasure(
        @JsonUnwrapped Particulars particulars,
        @Wording String measure,
        @RefersTo(bond = RefersTo.Bond.FOLLOWS) List<Reference> about,
        @Wording @Nullable String justification)
        implements Measure {

    public Countermeasure {
        particulars = particulars.spoken();
        measure = Field.text("measure", measure);
        about = Field.some("about", about);
        justification = Field.optionalText("justification", justification);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A measure that is unfriendly and lawful, such as the refusal of visas; it needs no wrong before it.
 */
@Stored("retorsion")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "a measure unfriendly and lawful",
        cameo = "172",
        hooks = "ARS 49–54")
public record Retorsion(
        @JsonUnwrapped Particulars particulars,
        @Meaning("What is done or withheld.") @Wording String measure,
        @Meaning("The acts on account of which.") @RefersTo List<Reference> about)
        implements Measure {

    public Retorsion {
        particulars = particulars.spoken();
        measure = Field.text("measure", measure);
        about = Field.list("about", about);
    }
}

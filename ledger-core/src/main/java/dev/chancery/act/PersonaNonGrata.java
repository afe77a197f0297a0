package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.edtf.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receiving State declares members of a mission not acceptable; the sending State is to recall them (VCDR 9).
 */
@Stored("persona-non-grata")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "members of a mission declared not acceptable",
        cameo = "161",
        hooks = "VCDR 9",
        requires = {"by", "persons"})
public record PersonaNonGrata(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The people declared not acceptable, each by name.")
        List<Actor> persons,

        @Meaning("When they are to have left.") @Wording @Nullable
        Edtf leaveBy,

        @Meaning("The acts on account of which.") @RefersTo List<Reference> about)
        implements Measure {

    public PersonaNonGrata {
        particulars = particulars.spoken();
        persons = Field.persons("persons", persons);
        about = Field.list("about", about);
    }
}

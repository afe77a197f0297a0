package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.edtf.Edtf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The receiving State makes people of a mission, or others whom the sending State sent, leave its territory (VCDR 9).
 */
@Stored("expulsion")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "people sent by a State made to leave",
        cameo = "161",
        hooks = "VCDR 9",
        requires = {"by", "persons"})
public record Expulsion(
        @JsonUnwrapped Particulars particulars,
        @Meaning("The people made to leave, each by name.") List<Actor> persons,

        @Meaning("When they are to have left.") @Wording @Nullable
        Edtf leaveBy,

        @Meaning("The acts on account of which.") @RefersTo List<Reference> about)
        implements Measure {

    public Expulsion {
        particulars = particulars.spoken();
        persons = Field.persons("persons", persons);
        about = Field.list("about", about);
    }
}

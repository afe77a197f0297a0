package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Relations are broken off (VCDR 2, 45). The severance of diplomatic relations does not by itself sever consular ones (VCCR 2(3)).
 */
@Stored("severance")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "relations broken off",
        cameo = "161",
        hooks = "VCDR 2, 45",
        requires = {"by", "relations"})
public record Severance(
        @JsonUnwrapped Particulars particulars,

        @Meaning("Which relations are broken off; severing the diplomatic does not by itself sever the consular.")
        List<Relations> relations,

        @Meaning("The acts on account of which.") @RefersTo List<Reference> about)
        implements Measure {

    public Severance {
        particulars = particulars.spoken();
        relations = Field.some("relations", relations);
        about = Field.list("about", about);
    }
}

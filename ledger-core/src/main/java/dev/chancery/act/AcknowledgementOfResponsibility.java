package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Admits a breach, or responsibility for it (ARS 37(2)); answers a grievance, a claim or a demand for acknowledgement in part.
 */
@Stored("acknowledgement-of-responsibility")
@Catalogued(
        chapter = Chapter.ASSERTION,
        meaning = "admits breach or responsibility",
        effect = "P",
        cameo = "015",
        hooks = "ARS 37(2)",
        requires = {"by", "about"})
public record AcknowledgementOfResponsibility(
        @JsonUnwrapped Particulars particulars,

        @Meaning("For what: the issues among these are answered in part.") @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> about,

        @Meaning("For what exactly, in its own words.") @Wording @Nullable
        String object)
        implements Answer {

    public AcknowledgementOfResponsibility {
        particulars = particulars.spoken();
        about = Field.some("about", about);
        object = Field.optionalText("object", object);
    }

    @Override
    public List<Reference> answered() {
        return about;
    }

    @Override
    public boolean canAnswer(DemandKind kind) {
        return kind == DemandKind.ACKNOWLEDGEMENT;
    }
}

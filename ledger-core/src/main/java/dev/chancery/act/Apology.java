package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regret with responsibility (ARS 37(2)); answers a grievance, or a demand for regret, apology or acknowledgement, in part.
 */
@Stored("apology")
@Catalogued(
        chapter = Chapter.SATISFACTION_AND_REPARATION,
        meaning = "regret with responsibility",
        effect = "P",
        cameo = "055",
        hooks = "ARS 37(2)",
        requires = {"by", "about"})
public record Apology(
        @JsonUnwrapped Particulars particulars,

        @Meaning("What the apology is about: the issues among these are answered in part.")
        @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> about,

        @Meaning("What exactly is apologised for.") @Wording @Nullable
        String object)
        implements Answer {

    public Apology {
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
        return kind == DemandKind.REGRET || kind == DemandKind.APOLOGY || kind == DemandKind.ACKNOWLEDGEMENT;
    }
}

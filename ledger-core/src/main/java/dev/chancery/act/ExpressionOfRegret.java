package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regret that does not itself admit (ARS 37(2)); answers a grievance, or a demand for regret, in part.
 */
@Stored("expression-of-regret")
@Catalogued(
        chapter = Chapter.SATISFACTION_AND_REPARATION,
        meaning = "regret that does not itself admit",
        effect = "P",
        cameo = "055",
        hooks = "ARS 37(2)",
        requires = {"by", "about"})
public record ExpressionOfRegret(
        @JsonUnwrapped Particulars particulars,

        @Meaning("What the regret is about: the issues among these are answered in part.")
        @RefersTo(bond = RefersTo.Bond.ANSWERS)
        List<Reference> about,

        @Meaning("What exactly is regretted: the incident, the damage, the loss of life.") @Wording @Nullable
        String object)
        implements Answer {

    public ExpressionOfRegret {
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
        return kind == DemandKind.REGRET;
    }
}

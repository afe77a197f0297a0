package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * A formal objection that preserves rights (ARS 43, 45).
 *
 * <p>It lodges the grievances it is against; where there is none, it opens one on its own folio.
 */
@Stored("protest")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "a formal objection that preserves rights",
        effect = "lodges grievances, or O grievance",
        cameo = "114",
        hooks = "ARS 43, 45")
public record Protest(
        @JsonUnwrapped Particulars particulars,

        @Meaning("Its weight: concern, protest or strong protest.")
        Degree degree,

        @Meaning("The acts objected to; where there is no grievance about them, the protest opens one.") @RefersTo
        List<Reference> against)
        implements Complaint {

    public Protest {
        particulars = particulars.spoken();
        degree = Field.required("degree", degree);
        against = Field.list("against", against);
    }
}

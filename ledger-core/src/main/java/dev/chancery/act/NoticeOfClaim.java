package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Invokes the responsibility of the other principal, and opens a claim until the claimant says it is closed (ARS 43).
 */
@Stored("notice-of-claim")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "invokes responsibility, and may say what is owed",
        effect = "O claim",
        cameo = "115",
        hooks = "ARS 43",
        requires = {"by", "about"})
public record NoticeOfClaim(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The wrongs for which the other principal is held responsible.") @RefersTo
        List<Reference> about,

        @Meaning("What the claimant says that it is owed: cessation, and the forms of reparation.") @Wording
        List<DemandKind> seeks)
        implements Complaint {

    public NoticeOfClaim {
        particulars = particulars.spoken();
        about = Field.some("about", about);
        seeks = Field.list("seeks", seeks);
    }
}

package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * Invokes the responsibility of the other principal, and opens a claim until the claimant says it is closed (ARS 43).
 *
 * @param about the wrongs for which it is held responsible
 * @param seeks what the claimant specifies that it is owed: cessation, and the forms of reparation
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
        @RefersTo List<Reference> about,
        @Wording List<DemandKind> seeks) implements Complaint {

    public NoticeOfClaim {
        particulars = particulars.spoken();
        about = Field.some("about", about);
        seeks = Field.list("seeks", seeks);
    }
}

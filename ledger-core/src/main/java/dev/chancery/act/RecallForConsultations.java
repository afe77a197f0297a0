package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The sending State calls its own head of mission home for a time (VCDR 43); relations go on.
 */
@Stored("recall-for-consultations")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "one's own head of mission called home for a time",
        cameo = "161",
        hooks = "VCDR 43")
public record RecallForConsultations(
        @JsonUnwrapped Particulars particulars,
        @Meaning("The head of mission who is called home.") Actor envoy,
        @Meaning("The acts on account of which.") @RefersTo List<Reference> about)
        implements Measure {

    public RecallForConsultations {
        particulars = particulars.spoken();
        envoy = Field.required("envoy", envoy);
        about = Field.list("about", about);
    }
}

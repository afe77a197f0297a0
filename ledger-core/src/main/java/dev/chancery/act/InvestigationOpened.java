package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry promised or begun (ARS 37); answers the issues it names in part, and never in full.
 *
 * <p>No kind of demand is beyond it: a demand for punishment may well be met by an inquiry first, and whether that is enough
 * is for the claimant to say.
 */
@Stored("investigation-opened")
@Catalogued(
        chapter = Chapter.RESPONSE,
        meaning = "an inquiry promised or begun",
        effect = "P",
        cameo = "090",
        hooks = "ARS 37",
        requires = {"by", "answers"})
public record InvestigationOpened(
        @JsonUnwrapped Particulars particulars,

        @Meaning("The issues that it answers in part.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.ANSWERS)
        List<Reference> answers,

        @Meaning("In part; an inquiry only promised or begun never answers in full.") @Nullable
        Extent extent)
        implements Answer {

    public InvestigationOpened {
        particulars = particulars.spoken();
        answers = Field.some("answers", answers);
        extent = extent == null ? Extent.PART : extent;
        if (extent == Extent.FULL) {
            throw new Malformed("extent", Flaw.INQUIRY_ANSWERS_IN_FULL.of());
        }
    }

    @Override
    public List<Reference> answered() {
        return answers;
    }
}

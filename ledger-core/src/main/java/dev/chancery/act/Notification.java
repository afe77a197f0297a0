package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Informs of a matter, and so shows what its addressee knew; may answer a demand for information (VCDR 10).
 */
@Stored("notification")
@Catalogued(
        chapter = Chapter.COMPLAINT_AND_CLAIM,
        meaning = "informs, and so shows what its addressee knew",
        effect = "A, if it names an issue",
        cameo = "064",
        hooks = "VCDR 10")
public record Notification(
        @JsonUnwrapped Particulars particulars,
        @Meaning("What it informs of.") @Wording String matter,

        @Meaning("The issues that it answers, such as a demand for information.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.ANSWERS)
        List<Reference> answers,

        @Meaning("How far this answers them, in the respondent's own view; in part unless stated.") @Nullable
        Extent extent,

        @Meaning("What it makes known that is to be kept from harm, such as premises whose place it gives.")
        List<Protected> concerns)
        implements Answer {

    public Notification {
        particulars = particulars.spoken();
        matter = Field.text("matter", matter);
        answers = Field.list("answers", answers);
        extent = extent == null ? Extent.PART : extent;
        concerns = Field.list("concerns", concerns);
    }

    @Override
    public List<Reference> answered() {
        return answers;
    }

    @Override
    public boolean canAnswer(DemandKind demanded) {
        return demanded == DemandKind.INFORMATION;
    }
}

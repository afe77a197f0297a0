package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promise about conduct, which may answer a demand in part (ARS 30(b)).
 */
@Stored("assurance")
@Catalogued(
        chapter = Chapter.SATISFACTION_AND_REPARATION,
        meaning = "a promise about conduct",
        effect = "P, if it names an issue",
        cameo = "030",
        hooks = "ARS 30(b)")
public record Assurance(
        @JsonUnwrapped Particulars particulars,

        @Meaning("What conduct it is about, in its own words.") @Wording
        String covers,

        @Meaning("On what condition it is given.") @Wording @Nullable
        String condition,

        @Meaning("The issues that it answers in part, such as a demand for an assurance.")
        @RefersTo(value = RefersTo.Sort.ISSUE, bond = RefersTo.Bond.ANSWERS)
        List<Reference> answers,

        @Meaning("What is to be kept from harm, by which later incidents fall under it.")
        List<Protected> protects)
        implements Answer {

    public Assurance {
        particulars = particulars.spoken();
        covers = Field.text("covers", covers);
        condition = Field.optionalText("condition", condition);
        answers = Field.list("answers", answers);
        protects = Field.list("protects", protects);
    }

    @Override
    public List<Reference> answered() {
        return answers;
    }
}

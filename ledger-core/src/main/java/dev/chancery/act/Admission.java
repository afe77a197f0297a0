package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;

/**
 * The mirror of a denial: admits a fact, an attribution, a cause or an intent; the issue stands as it stood.
 *
 * <p>{@link Malformed} of law: who admits that, acknowledges responsibility.
 */
@Stored("admission")
@Catalogued(
        chapter = Chapter.ASSERTION,
        meaning = "admits a fact, an attribution, a cause or an intent",
        cameo = "015",
        requires = {"by", "admits"})
public record Admission(
        @JsonUnwrapped Particulars particulars,

        @Meaning("On what: a fact, an attribution, a cause or an intent.")
        AssertionKind kind,

        @Meaning("The assertions or incidents that are admitted.") @RefersTo
        List<Reference> admits,

        @Meaning("On what grounds, one by one.") @Wording List<String> grounds)
        implements Pronouncement {

    public Admission {
        particulars = particulars.spoken();
        kind = Field.required("kind", kind);
        if (kind == AssertionKind.LAW) {
            throw new Malformed("kind", Flaw.LAW_IS_NOT_ADMITTED.of());
        }
        admits = Field.some("admits", admits);
        grounds = Field.texts("grounds", grounds);
    }
}

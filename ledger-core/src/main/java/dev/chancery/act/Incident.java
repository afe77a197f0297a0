package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A harmful act or omission, alleged or established (ARS 2; VCDR 22, 29, 30; VCCR 31, 59).
 *
 * <p>It opens a grievance where a principal is injured, itself or in its nationals, and the other is held answerable. It
 * has an author, who may be private or unknown, and a victim; nobody says it, so it has no {@code by} and {@code to}.
 */
@Stored("incident")
@Catalogued(
        chapter = Chapter.OCCURRENCE,
        meaning = "a harmful act or omission, alleged or established",
        effect = "O grievance",
        cameo = "190",
        hooks = {"ARS 2", "VCDR 22, 29, 30", "VCCR 31, 59"},
        requires = {})
public record Incident(
        @JsonUnwrapped Particulars particulars,

        @Meaning("Who did it, where known; may be private.") @Nullable
        Actor author,

        @Meaning("The principal held answerable for it, and why.")
        Respondent respondent,

        @Meaning("Who was harmed: a principal, or a body or person of it.")
        Actor victim,

        @Meaning("With what it was done.") @Wording @Nullable
        String means,

        @Meaning("What was damaged or destroyed, one item each.") @Wording
        List<String> damage,

        @Meaning("The people killed and injured.") @Wording @Nullable
        Casualties casualties,

        @Meaning("What was harmed that law or a promise keeps from harm.")
        List<Protected> affects)
        implements Act {

    public Incident {
        if (!particulars.by().isEmpty() || !particulars.to().isEmpty()) {
            throw new Malformed(particulars.by().isEmpty() ? "to" : "by", Flaw.INCIDENT_HAS_A_MAKER.of());
        }
        respondent = Field.required("respondent", respondent);
        victim = Field.required("victim", victim);
        means = Field.optionalText("means", means);
        damage = Field.texts("damage", damage);
        affects = Field.list("affects", affects);
    }
}

package dev.chancery.act;

import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of law that an act invokes, as a citation: it never follows from the type of the act.
 */
public record LegalHook(
        @Meaning("The treaty or body of rules, such as VCDR.")
        String instrument,

        @Meaning("The article, such as 22(2).") @Nullable String article,

        @Meaning("The party that the rule is said to bind.") @Nullable
        PartyCode obligor,

        @Meaning("The party that invokes it.") @Nullable PartyCode assertedBy,
        @Meaning("The parties that deny that it applies.") List<PartyCode> contestedBy) {

    public LegalHook {
        instrument = Field.text("instrument", instrument);
        article = Field.optionalText("article", article);
        contestedBy = Field.list("contestedBy", contestedBy);
    }
}

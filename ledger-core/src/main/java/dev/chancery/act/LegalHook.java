package dev.chancery.act;

import dev.chancery.party.PartyCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule of law that an act invokes, as a citation: it never follows from the type of the act.
 *
 * @param instrument the treaty or body of rules, such as {@code VCDR}
 * @param article such as {@code 22(2)}
 * @param obligor the party that the rule is said to bind
 * @param assertedBy the party that invokes it
 * @param contestedBy the parties that deny that it applies
 */
public record LegalHook(
        String instrument,
        @Nullable String article,
        @Nullable PartyCode obligor,
        @Nullable PartyCode assertedBy,
        List<PartyCode> contestedBy) {

    public LegalHook {
        instrument = Field.text("instrument", instrument);
        article = Field.optionalText("article", article);
        contestedBy = Field.list("contestedBy", contestedBy);
    }
}

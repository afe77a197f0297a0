package dev.chancery.act;

import dev.chancery.party.PartyCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who spoke, was addressed, was harmed or did harm: a party, an office and a person are three different things.
 *
 * <p>{@link Malformed} if it names neither a party, a body nor a person.
 */
public record Actor(
        @Meaning("The party, by its code.") @Nullable PartyCode party,

        @Meaning("A tribunal or other body that is no party.") @Nullable
        String body,

        @Meaning("The office in which the actor spoke.") @Nullable
        Office office,

        @Meaning("The person, by name.") @Nullable String person,

        @Meaning("The party whose interests the actor represents, where it is not its own (VCDR 45, 46).") @Nullable
        PartyCode onBehalfOf) {

    public Actor {
        body = Field.optionalText("body", body);
        person = Field.optionalText("person", person);
        if (party == null && body == null && person == null) {
            throw new Malformed("party", Flaw.ACTOR_IS_NOBODY.of());
        }
    }
    /** The party whose act this is: the represented one, where one party acts for another. */
    public Optional<PartyCode> speaksFor() {
        return Optional.ofNullable(onBehalfOf == null ? party : onBehalfOf);
    }
}

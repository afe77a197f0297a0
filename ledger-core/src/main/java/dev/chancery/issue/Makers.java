package dev.chancery.issue;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.party.PartyCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose act an act is, between two principals.
 *
 * <p>A principal's interests may be in the care of a third State (VCDR 45, 46), never in the other principal's: what that
 * one says in its name, it says for itself.
 */
public final class Makers {

    private Makers() {}

    public static Set<PartyCode> of(Act act, Set<PartyCode> principals) {
        return act.particulars().by().stream()
                .flatMap(actor -> of(actor, principals).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public static Optional<PartyCode> of(Actor actor, Set<PartyCode> principals) {
        PartyCode itself = actor.party();
        return itself != null && principals.contains(itself)
                ? actor.speaksFor().map(spokenFor -> principals.contains(spokenFor) ? itself : spokenFor)
                : actor.speaksFor();
    }
}

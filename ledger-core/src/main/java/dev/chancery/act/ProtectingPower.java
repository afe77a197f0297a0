package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;

/**
 * A third State takes charge of the interests of one State in the territory of another (VCDR 45, 46).
 *
 * <p>{@link Malformed} unless these are three different parties.
 */
@Stored("protecting-power")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "interests entrusted to a third State",
        hooks = "VCDR 45, 46")
public record ProtectingPower(
        @JsonUnwrapped Particulars particulars,
        @Meaning("The third State that takes charge.") PartyCode power,
        @Meaning("The State whose interests it protects.") PartyCode interestsOf,
        @Meaning("The State in whose territory they are.") PartyCode in)
        implements Measure {

    public ProtectingPower {
        particulars = particulars.spoken();
        power = Field.required("power", power);
        interestsOf = Field.required("interestsOf", interestsOf);
        in = Field.required("in", in);
        if (power.equals(interestsOf) || power.equals(in)) {
            throw new Malformed("power", Flaw.PROTECTING_POWER_IS_NO_THIRD.of());
        }
        if (interestsOf.equals(in)) {
            throw new Malformed("in", Flaw.PROTECTED_AT_HOME.of());
        }
    }
}

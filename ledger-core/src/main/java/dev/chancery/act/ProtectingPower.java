package dev.chancery.act;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.chancery.party.PartyCode;

/**
 * A third State takes charge of the interests of one State in the territory of another (VCDR 45, 46).
 *
 * <p>{@link Malformed} unless these are three different parties.
 *
 * @param power the third State
 * @param in the State in whose territory the interests are
 */
@Stored("protecting-power")
@Catalogued(
        chapter = Chapter.MEASURES_AND_RELATIONS,
        meaning = "interests entrusted to a third State",
        hooks = {"VCDR 45", "VCDR 46"})
public record ProtectingPower(
        @JsonUnwrapped Particulars particulars, PartyCode power, PartyCode interestsOf, PartyCode in)
        implements Measure {

    public ProtectingPower {
        particulars = particulars.spoken();
        power = Field.required("power", power);
        interestsOf = Field.required("interestsOf", interestsOf);
        in = Field.required("in", in);
        if (power.equals(interestsOf) || power.equals(in)) {
            throw new Malformed(
                    "power", "A protecting power is a third State, neither the one protected nor the one where it is.");
        }
        if (interestsOf.equals(in)) {
            throw new Malformed("in", "Interests are protected in the territory of another State.");
        }
    }
}

package dev.chancery.stance;

import dev.chancery.party.PartyCode;

/**
 * A later, differing stance of the same party.
 *
 * @param from the folio by which it took the earlier
 * @param to the folio by which it took the later
 */
public record Shift(PartyCode party, Sort sort, int from, int to) {

    /** From what to what. */
    public enum Sort {
        /** What was raised as a concern is asserted. */
        ESCALATION,
        /** What was asserted is raised as a concern. */
        RETREAT,
        /** It is admitted. */
        CONCESSION,
        /** What was said is denied, what was denied is said, what was admitted is so no more. */
        REVERSAL,
        /** What happened was regretted; now it is for the first time denied. */
        REGRET_THEN_DENIAL,
        /** What happened was regretted; now another party is blamed for it for the first time. */
        REGRET_THEN_BLAME
    }

    static Sort between(Stance.Sort from, Stance.Sort to) {
        return switch (to) {
            case ADMITTED -> Sort.CONCESSION;
            case ASSERTED -> from == Stance.Sort.CONCERN ? Sort.ESCALATION : Sort.REVERSAL;
            case CONCERN -> from == Stance.Sort.ASSERTED ? Sort.RETREAT : Sort.REVERSAL;
            case DENIED, CORROBORATED, REGRETTED, APOLOGISED -> Sort.REVERSAL;
        };
    }
}

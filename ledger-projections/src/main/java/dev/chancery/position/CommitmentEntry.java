package dev.chancery.position;

import dev.chancery.act.Protected;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import dev.chancery.stance.Promise;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A commitment, with what was known when it was made and what followed.
 *
 * @param folio the act that made it
 * @param item which of that act's undertakings it is, from 1; absent where it is the only one
 * @param knowledge the notifications that show what the promisor knew
 * @param followedBy the incidents that came after it within its scope
 * @param breachAlleged where the beneficiary names both the commitment and what followed
 * @param lastAct the last act, by folio, that names it; absent where none does
 */
public record CommitmentEntry(
        int folio,
        @Nullable Integer item,
        Promise.Kind kind,
        Set<PartyCode> by,
        Set<PartyCode> to,
        @Nullable Edtf on,
        @Nullable String covers,
        List<Protected> protects,
        @Nullable String condition,
        Set<Integer> knowledge,
        List<Followed> followedBy,
        List<Alleged> breachAlleged,
        @Nullable Integer lastAct) {

    /**
     * An incident that came after.
     *
     * @param certain whether it did so beyond doubt, however exactly both are dated
     */
    public record Followed(int act, @Nullable Edtf on, boolean certain) {}

    /** An act of the beneficiary that names the commitment and these incidents. */
    public record Alleged(int act, List<Integer> incidents) {}
}

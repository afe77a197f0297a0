package dev.chancery.api;

import dev.chancery.act.Act;
import dev.chancery.act.Flaw;
import dev.chancery.act.Malformed;
import dev.chancery.act.Meaning;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is handed in to be recorded together. */
public record Submission(
        @Needed @Meaning("The acts, in their order; all are recorded, or none.") @Nullable
        List<@Nullable Act> acts) {

    /**
     * The acts.
     *
     * @throws Malformed if there is no list, or no act where one should be
     */
    public List<Act> given() {
        if (acts == null) {
            throw new Malformed("acts", Flaw.NO_ACTS.of());
        }
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i) == null) {
                throw new Malformed("acts/" + i, Flaw.NO_ACT.of());
            }
        }
        return List.copyOf(acts);
    }
}

package dev.chancery.dossier;

import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Restriction;
import dev.chancery.access.Restriction.Laid;
import dev.chancery.access.Sight;
import dev.chancery.act.Act;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Sheet;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** How the acts of a dossier are restricted, as their markings read now; immutable. */
record Restrictions(PMap<Integer, Restriction> byAct, PMap<Restriction, Integer> number) {

    static final Restrictions NONE = new Restrictions(HashTreePMap.empty(), HashTreePMap.empty());

    Restrictions after(Object event, int folio) {
        Laid laid = Restriction.laidBy(event, folio).orElse(null);
        return laid == null ? this : without(laid.act()).with(laid.act(), laid.restriction());
    }

    private Restrictions without(int act) {
        Restriction before = byAct.get(act);
        return before == null ? this : new Restrictions(byAct.minus(act), count(before, -1));
    }

    private Restrictions with(int act, @Nullable Restriction restriction) {
        return restriction == null ? this : new Restrictions(byAct.plus(act, restriction), count(restriction, 1));
    }

    private PMap<Restriction, Integer> count(Restriction restriction, int more) {
        int now = number.getOrDefault(restriction, 0) + more;
        return now == 0 ? number.minus(restriction) : number.plus(restriction, now);
    }

    /** The issues by the acts that are seen; as costly as folding the dossier where any are withheld, and else for nothing. */
    Issues seen(Issues whole, Sight sight) {
        if (number.keySet().stream().allMatch(sight::covers)) {
            return whole;
        }
        SortedMap<Integer, Sheet> standing = new TreeMap<>(whole.standing());
        byAct.forEach((act, restriction) -> {
            if (!sight.covers(restriction)) {
                standing.remove(act);
            }
        });
        return whole.folded(standing, Issues.Turn.UNWATCHED).issues();
    }

    /** Refuses a marking by which nobody could read the act. */
    static void refuseUnknown(MarkingScheme scheme, Act act, String pointer) {
        Restriction restriction =
                Restriction.laidBy(act, 0).map(Laid::restriction).orElse(null);
        if (restriction != null && !scheme.knows(restriction)) {
            throw new Refusal(
                    Rule.MARKING_IS_OF_THE_SCHEME,
                    pointer + "/marking",
                    Mend.OTHER_MARKINGS.of(
                            scheme.levels().toString(), scheme.caveats().toString()));
        }
    }
}

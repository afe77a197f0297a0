package dev.chancery.stance;

import dev.chancery.act.Protected;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A commitment: an assurance, a promised inquiry or an undertaking of a settlement.
 *
 * @param act the folio of the act that made it
 * @param item which of the undertakings of that act it is, from 1; absent where it is the only one
 * @param by who promised
 * @param to who was promised
 * @param covers what it is about, in its own words
 * @param protects what is to be kept from harm
 * @param condition on which it depends
 * @param buildsOn the folios that it replies to or recalls
 */
public record Promise(
        Kind kind,
        int act,
        @Nullable Integer item,
        @Nullable Edtf on,
        Set<PartyCode> by,
        Set<PartyCode> to,
        @Nullable String covers,
        List<Protected> protects,
        @Nullable String condition,
        List<Integer> buildsOn)
        implements Bearing {

    /** What was promised. */
    public enum Kind {
        ASSURANCE,
        INQUIRY,
        UNDERTAKING
    }

    public Promise {
        by = Collections.unmodifiableSet(new TreeSet<>(by));
        to = Collections.unmodifiableSet(new TreeSet<>(to));
        protects = List.copyOf(protects);
        buildsOn = List.copyOf(buildsOn);
    }

    /**
     * Whether an incident came after it and within its scope: for which the promisor answers to the beneficiary, in
     * something that was to be kept from harm, of a later sort day. On one day, or without a day, the order is unknown.
     *
     * <p>What is of a later sort day cannot certainly precede it, since a promise begins at the earliest on its own.
     */
    public boolean precedes(Harm harm) {
        return on != null
                && harm.on() != null
                && by.contains(harm.respondent())
                && to.contains(harm.victim())
                && meets(protects, harm.affects())
                && on.sortDay().isBefore(harm.on().sortDay());
    }

    /** Whether an incident that follows it does so beyond doubt, however exactly both are dated. */
    public boolean certainlyPrecedes(Harm harm) {
        return on != null && harm.on() != null && on.certainlyBefore(harm.on());
    }

    /**
     * Whether a notification by the beneficiary to the promisor shows what the latter knew: it is of the same or an earlier
     * sort day, and the promise builds on it or it concerns what is to be kept from harm. An undated one shows it only
     * where the promise builds on it.
     */
    public boolean wasMadeKnowing(Notice notice) {
        boolean between = notice.by().stream().anyMatch(to::contains)
                && notice.to().stream().anyMatch(by::contains);
        if (!between) {
            return false;
        }
        if (on == null || notice.on() == null) {
            return buildsOn.contains(notice.act());
        }
        return !notice.on().sortDay().isAfter(on.sortDay())
                && (buildsOn.contains(notice.act()) || meets(protects, notice.concerns()));
    }

    private static boolean meets(Collection<Protected> some, Collection<Protected> others) {
        return !Collections.disjoint(some, others);
    }
}

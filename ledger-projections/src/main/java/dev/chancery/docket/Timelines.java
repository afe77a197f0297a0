package dev.chancery.docket;

import dev.chancery.access.MarkingScheme;
import dev.chancery.access.Restriction;
import dev.chancery.access.Restriction.Laid;
import dev.chancery.issue.Timeline;
import dev.chancery.issue.Turned;
import dev.chancery.store.Envelope;
import dev.chancery.store.RecordedEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The issues of one dossier as each reader may see them: a timeline for every way in which some of its acts may be withheld,
 * and one alone where nothing is restricted. They are changed in place.
 */
final class Timelines {

    private final MarkingScheme scheme;
    private final Map<Integer, Restriction> restrictions;
    private final Map<Sight, Kept> timelines = new LinkedHashMap<>();

    private record Kept(Timeline timeline, Tally tally) {}

    private Timelines(MarkingScheme scheme, Map<Integer, Restriction> restrictions) {
        this.scheme = scheme;
        this.restrictions = restrictions;
        Set<Restriction> laid = Set.copyOf(restrictions.values());
        scheme.withholdings(laid)
                .forEach(withheld -> timelines.put(new Sight(laid, withheld), new Kept(new Timeline(), new Tally())));
    }

    /** Of a dossier of which nothing has been read. */
    static Timelines unread(MarkingScheme scheme) {
        return new Timelines(scheme, new HashMap<>());
    }

    boolean restrictNothing() {
        return restrictions.isEmpty();
    }

    /** Whether the event has others withheld than were so far; then all is to be read {@link #anew}. */
    boolean areOvertakenBy(RecordedEvent event) {
        Laid laid = laidBy(event);
        if (laid == null) {
            return false;
        }
        Restriction restriction = laid.restriction();
        return laid.act() == event.folio()
                ? !restrictions.containsValue(Objects.requireNonNull(restriction))
                : !Objects.equals(restrictions.get(laid.act()), restriction);
    }

    /** The same dossier, of which nothing has been read, as acts are restricted by the event. */
    Timelines anew(RecordedEvent event) {
        var restricted = new HashMap<>(restrictions);
        note(restricted, event);
        return new Timelines(scheme, restricted);
    }

    /** The same dossier, of which nothing has been read, as acts are restricted now. */
    Timelines anew() {
        return new Timelines(scheme, new HashMap<>(restrictions));
    }

    /** Notes what the event lays on acts, and nothing else of it. */
    void note(RecordedEvent event) {
        note(restrictions, event);
    }

    private static void note(Map<Integer, Restriction> restrictions, RecordedEvent event) {
        Laid laid = laidBy(event);
        if (laid != null) {
            Restriction restriction = laid.restriction();
            if (restriction == null) {
                restrictions.remove(laid.act());
            } else {
                restrictions.put(laid.act(), restriction);
            }
        }
    }

    /** Told what an event has changed, to those who see it so. */
    @FunctionalInterface
    interface Told {

        /**
         * What is told.
         *
         * @param open what is open now; absent where as much is as before
         */
        void of(Sight sight, List<Turned> turned, Tally.@Nullable Count open);
    }

    /** Takes the next event of the dossier, and tells what it has changed, by who sees it so. */
    void take(RecordedEvent event, Told told) {
        Restriction restriction = governing(event);
        Envelope envelope = event.envelope();
        int lastOfFiling = envelope.filing().last();
        timelines.forEach((sight, kept) -> {
            Timeline timeline = kept.timeline();
            List<Turned> turned = event.isSetAside() || sight.withholds(restriction)
                    ? timeline.passOver(event.position(), lastOfFiling)
                    : timeline.take(event.payload(), event.position(), lastOfFiling, envelope.recordedOn());
            Tally tally = kept.tally();
            Tally.Count before = tally.count();
            tally.take(turned);
            told.of(sight, turned, tally.count().equals(before) ? null : tally.count());
        });
    }

    private @Nullable Restriction governing(RecordedEvent event) {
        if (event.isSetAside()) {
            return null;
        }
        OptionalInt act = Restriction.governing(event.payload(), Math.toIntExact(event.folio()));
        return act.isEmpty() ? null : restrictions.get(act.getAsInt());
    }

    private static @Nullable Laid laidBy(RecordedEvent event) {
        return event.isSetAside()
                ? null
                : Restriction.laidBy(event.payload(), Math.toIntExact(event.folio()))
                        .orElse(null);
    }

    Set<Sight> sights() {
        return timelines.keySet();
    }

    /** How many times over the dossier is kept. */
    int number() {
        return timelines.size();
    }

    /**
     * What readers of one kind see of the dossier.
     *
     * @param laid all restrictions of its acts
     * @param withheld those under which these readers see nothing
     */
    record Sight(Set<Restriction> laid, Set<Restriction> withheld) {

        private boolean withholds(@Nullable Restriction restriction) {
            return restriction != null && withheld.contains(restriction);
        }

        boolean isOfTheUnrestricted() {
            return laid.isEmpty();
        }
    }
}

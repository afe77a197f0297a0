package dev.chancery.stance;

import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds where one party took another stance than before. Later is what begins after the earlier has ended beyond doubt: acts
 * of one day, or of uncertain order, are no shift.
 */
final class Shifts {

    private Shifts() {}

    /**
     * The shifts of one party on one kind. A change is marked once, at the first act that makes it.
     *
     * @param said what the party said of one act on one kind
     */
    static List<Shift> onOneKind(PartyCode party, Collection<Stance> said) {
        List<Stance> later = said.stream()
                .filter(stance -> earliest(stance) != null)
                .sorted(Comparator.comparing(Shifts::earliest, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Stance.CHRONOLOGICAL))
                .toList();
        var before = new Before(said);
        var shifts = new ArrayList<Shift>();
        Set<Change> marked = new HashSet<>();
        for (Stance to : later) {
            Stance from = before.lastBefore(Objects.requireNonNull(earliest(to)));
            if (from != null && !before.says(to.sort()) && marked.add(new Change(from.act(), to.sort()))) {
                shifts.add(new Shift(party, Shift.between(from.sort(), to.sort()), from.act(), to.act()));
            }
        }
        return shifts;
    }

    /**
     * The shift from regret to a turn, such as blaming a third party, where the turn is the party's first of its sort and
     * whatever it said of that sort was certainly said after the regret.
     *
     * @param said what one party said of one act, on whatever kind
     */
    static Optional<Turn> afterRegret(Collection<Stance> said, Predicate<Stance> isTurn) {
        List<Stance> turns =
                said.stream().filter(isTurn).sorted(Stance.CHRONOLOGICAL).toList();
        if (turns.isEmpty()) {
            return Optional.empty();
        }
        Stance first = turns.getFirst();
        return said.stream()
                .filter(Stance::regrets)
                .sorted(Stance.CHRONOLOGICAL.reversed())
                .filter(regret -> turns.stream().allMatch(turn -> isCertainlyBefore(regret, turn)))
                .findFirst()
                .map(regret -> new Turn(regret, first));
    }

    private record Change(int from, Stance.Sort to) {}

    /** From which regret to which first denial or blame. */
    record Turn(Stance regret, Stance first) {}

    private static boolean isCertainlyBefore(Stance one, Stance other) {
        return one.on() != null && other.on() != null && one.on().certainlyBefore(other.on());
    }

    private static @Nullable LocalDate earliest(Stance stance) {
        Edtf on = stance.on();
        return on == null || on.isQualified() ? null : on.earliest();
    }

    private static @Nullable LocalDate latest(Stance stance) {
        Edtf on = stance.on();
        return on == null || on.isQualified() ? null : on.latest();
    }

    /** What the party had last said before a day: those stances that no other certainly lies behind. Days only go on. */
    private static final class Before {

        private final Deque<Stance> toCome;
        private final Deque<Stance> last = new ArrayDeque<>();
        private final Set<Stance.Sort> words = EnumSet.noneOf(Stance.Sort.class);
        private LocalDate newestBegan = LocalDate.MIN;
        private @Nullable Stance newest;

        Before(Collection<Stance> said) {
            toCome = new ArrayDeque<>(said.stream()
                    .filter(stance -> latest(stance) != null)
                    .sorted(Comparator.comparing(Shifts::latest, Comparator.nullsLast(Comparator.naturalOrder()))
                            .thenComparing(Stance.CHRONOLOGICAL))
                    .toList());
        }

        boolean says(Stance.Sort word) {
            return words.contains(word);
        }

        @Nullable
        Stance lastBefore(LocalDate day) {
            boolean changed = false;
            while (!toCome.isEmpty() && endedBefore(toCome.getFirst(), day)) {
                Stance ended = toCome.removeFirst();
                last.addLast(ended);
                LocalDate began = earliest(ended);
                newestBegan = began != null && began.isAfter(newestBegan) ? began : newestBegan;
                changed = true;
            }
            while (!last.isEmpty() && endedBefore(last.getFirst(), newestBegan)) {
                last.removeFirst();
            }
            if (changed) {
                words.clear();
                last.forEach(stance -> words.add(stance.sort()));
                newest = last.stream().max(Stance.CHRONOLOGICAL).orElse(null);
            }
            return newest;
        }

        private static boolean endedBefore(Stance stance, LocalDate day) {
            return Objects.requireNonNull(latest(stance)).isBefore(day);
        }
    }
}

package dev.chancery.stance;

import static java.util.stream.Collectors.groupingBy;

import dev.chancery.act.AssertionKind;
import dev.chancery.party.PartyCode;
import dev.chancery.stance.Stance.Sort;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays out what was said, for every act and every kind, and marks the shifts. */
public final class AssertionMatrix {

    private static final Comparator<@Nullable AssertionKind> BY_NAME =
            Comparator.nullsFirst(Comparator.comparing(AssertionKind::name));

    private AssertionMatrix() {}

    /**
     * The positions on some acts, by folio, then kind in alphabetical order, the act as a whole first.
     *
     * @param said everything that was said of these acts, on whatever kind
     */
    public static List<Position> of(Collection<Stance> said, Set<PartyCode> principals) {
        return said.stream().collect(groupingBy(Stance::about, TreeMap::new, Collectors.toList())).values().stream()
                .flatMap(ofOneAct -> onOneAct(ofOneAct, principals))
                .toList();
    }

    private static Stream<Position> onOneAct(List<Stance> said, Set<PartyCode> principals) {
        List<Shifts.Turn> turns = speakingAgain(said)
                .flatMap(ofOneParty -> Stream.of(
                                Shifts.afterRegret(ofOneParty, Stance::denies),
                                Shifts.afterRegret(ofOneParty, Stance::blames))
                        .flatMap(Optional::stream))
                .toList();
        var byKind = new TreeMap<@Nullable AssertionKind, List<Stance>>(BY_NAME);
        said.forEach(stance ->
                byKind.computeIfAbsent(stance.kind(), kind -> new ArrayList<>()).add(stance));
        return byKind.entrySet().stream()
                .map(kind -> onOneKind(
                        kind.getKey(),
                        kind.getValue(),
                        turns.stream()
                                .filter(turn -> turn.first().kind() == kind.getKey())
                                .toList(),
                        principals));
    }

    private static Position onOneKind(
            @Nullable AssertionKind kind, List<Stance> said, List<Shifts.Turn> turns, Set<PartyCode> principals) {
        var shifts = new ArrayList<Shift>();
        if (kind != null) {
            speakingAgain(said)
                    .flatMap(
                            ofOneParty -> Shifts.onOneKind(ofOneParty.getFirst().party(), ofOneParty).stream())
                    .forEach(shifts::add);
        }
        var shown = new TreeSet<>(Stance.CHRONOLOGICAL);
        said.forEach(
                stance -> shown.add(corroborates(stance, said, principals) ? stance.as(Sort.CORROBORATED) : stance));
        for (Shifts.Turn turn : turns) {
            var sort = turn.first().denies() ? Shift.Sort.REGRET_THEN_DENIAL : Shift.Sort.REGRET_THEN_BLAME;
            shifts.add(new Shift(
                    turn.first().party(),
                    sort,
                    turn.regret().act(),
                    turn.first().act()));
            shown.add(turn.regret());
        }
        return new Position(
                said.getFirst().about(), kind, said.stream().anyMatch(isContestedBy(said)), List.copyOf(shown), shifts);
    }

    /** By whom of the others something is asserted, raised or admitted, or whether the act itself is named. */
    private static Predicate<Stance> isContestedBy(List<Stance> said) {
        Set<PartyCode> raising =
                said.stream().filter(Stance::raises).map(Stance::party).collect(Collectors.toSet());
        return stance -> stance.denies()
                && (stance.named().contains(stance.about())
                        || raising.stream().anyMatch(party -> !party.equals(stance.party())));
    }

    /** Whether a third party asserts what another does; not where each imputes it to somebody else. */
    private static boolean corroborates(Stance stance, List<Stance> said, Set<PartyCode> principals) {
        return stance.sort() == Sort.ASSERTED
                && !principals.contains(stance.party())
                && said.stream()
                        .anyMatch(other -> other.sort() == Sort.ASSERTED
                                && !other.party().equals(stance.party())
                                && (other.imputedTo() == null
                                        || stance.imputedTo() == null
                                        || other.imputedTo().equals(stance.imputedTo())));
    }

    /** By party, what those said who spoke more than once: one who spoke once has shifted nowhere. */
    private static Stream<List<Stance>> speakingAgain(List<Stance> said) {
        return said.size() < 2
                ? Stream.empty()
                : said.stream().collect(groupingBy(Stance::party, TreeMap::new, Collectors.toList())).values().stream()
                        .filter(ofOneParty -> ofOneParty.size() > 1);
    }
}

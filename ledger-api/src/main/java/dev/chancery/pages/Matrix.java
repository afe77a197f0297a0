package dev.chancery.pages;

import dev.chancery.archive.StoredNames;
import dev.chancery.party.PartyCode;
import dev.chancery.position.PositionEntry;
import dev.chancery.stance.Stance;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The assertion matrix on a page: a column for each principal, and one for all others where any has said anything. */
record Matrix(List<Line> lines) {

    /**
     * What was said of one act on one kind.
     *
     * @param kind absent for what concerns the act as a whole
     */
    record Line(
            PositionEntry position, @Nullable String kind, List<Taken> one, List<Taken> other, List<Taken> others) {}

    /**
     * A stance that was taken.
     *
     * @param turns what it is a shift from
     */
    record Taken(Names.Named party, Stance stance, String sort, Names.@Nullable Named imputedTo, List<Turn> turns) {

        /** The folios that it names, where these are not the act that it is about. */
        public List<Integer> named() {
            return stance.named().equals(List.of(stance.about())) ? List.of() : stance.named();
        }
    }

    /**
     * A shift.
     *
     * @param from the folio by which the party took the earlier stance
     */
    record Turn(String sort, int from) {}

    public boolean hasOthers() {
        return lines.stream().anyMatch(line -> !line.others().isEmpty());
    }

    /** @param principals both, in the order of the columns */
    static Matrix of(
            List<PositionEntry> positions, List<PartyCode> principals, Function<PartyCode, Names.Named> names) {
        PartyCode one = principals.getFirst();
        PartyCode other = principals.getLast();
        return new Matrix(positions.stream()
                .map(position -> new Line(
                        position,
                        position.kind() == null ? null : StoredNames.of(position.kind()),
                        taken(position, one::equals, names),
                        taken(position, other::equals, names),
                        taken(position, party -> !principals.contains(party), names)))
                .toList());
    }

    private static List<Taken> taken(
            PositionEntry position, Predicate<PartyCode> who, Function<PartyCode, Names.Named> names) {
        return position.stances().stream()
                .filter(stance -> who.test(stance.party()))
                .map(stance -> new Taken(
                        names.apply(stance.party()),
                        stance,
                        StoredNames.of(stance.sort()),
                        stance.imputedTo() == null ? null : names.apply(stance.imputedTo()),
                        turns(position, stance)))
                .toList();
    }

    private static List<Turn> turns(PositionEntry position, Stance stance) {
        return position.shifts().stream()
                .filter(shift -> shift.party().equals(stance.party()) && shift.to() == stance.act())
                .map(shift -> new Turn(StoredNames.of(shift.sort()), shift.from()))
                .toList();
    }
}

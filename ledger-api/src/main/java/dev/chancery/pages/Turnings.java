package dev.chancery.pages;

import dev.chancery.archive.StoredNames;
import dev.chancery.gate.View;
import dev.chancery.position.PositionEntry;
import dev.chancery.position.Positions;
import dev.chancery.stance.Shift;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which shifts of position are marked at one moment and were not at another, and the other way round. */
@Component
final class Turnings {

    /** Of so many acts at most; more would take long to compare. */
    private static final int ACTS = 100;

    private final Positions positions;
    private final Names names;

    Turnings(Positions positions, Names names) {
        this.positions = positions;
        this.names = names;
    }

    /**
     * A shift that has come or gone.
     *
     * @param kind absent for what concerns the act as a whole
     * @param gone whether it is marked no longer
     */
    record Turning(
            PositionEntry line, @Nullable String kind, Names.Named party, String sort, Shift shift, boolean gone) {}

    private record Marked(PositionEntry line, Shift shift) {

        /** By what it is known at another moment, when its line may have other stances. */
        List<Object> key() {
            return List.of(line.about(), Optional.ofNullable(line.kind()), shift);
        }
    }

    /** By positions in the ledger; nothing where too much was said in between to be compared. */
    Optional<List<Turning>> between(View view, String id, long before, long after, LocalDate done, Locale language) {
        SortedSet<Integer> acts = positions.saidOtherwise(id, before, after);
        if (acts.size() > ACTS) {
            return Optional.empty();
        }
        List<List<Marked>> marked = positions.of(view, id, acts, List.of(before, after), done).stream()
                .map(Turnings::marked)
                .toList();
        List<Marked> then = marked.getFirst();
        List<Marked> now = marked.getLast();
        List<Turning> turnings = new ArrayList<>(turnings(now, then, false, language));
        turnings.addAll(turnings(then, now, true, language));
        return Optional.of(turnings);
    }

    private static List<Marked> marked(List<PositionEntry> lines) {
        return lines.stream()
                .flatMap(line -> line.shifts().stream().map(shift -> new Marked(line, shift)))
                .toList();
    }

    private List<Turning> turnings(List<Marked> marked, List<Marked> others, boolean gone, Locale language) {
        Set<List<Object>> known = new HashSet<>(others.stream().map(Marked::key).toList());
        return marked.stream()
                .filter(each -> !known.contains(each.key()))
                .map(each -> new Turning(
                        each.line(),
                        each.line().kind() == null
                                ? null
                                : StoredNames.of(each.line().kind()),
                        names.of(each.shift().party(), language),
                        StoredNames.of(each.shift().sort()),
                        each.shift(),
                        gone))
                .toList();
    }
}

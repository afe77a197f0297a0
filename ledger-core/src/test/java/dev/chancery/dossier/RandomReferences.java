package dev.chancery.dossier;

import dev.chancery.act.Reference;
import dev.chancery.act.RefersTo;
import dev.chancery.act.Reopening;
import dev.chancery.issue.Issue;
import dev.chancery.issue.Issues;
import dev.chancery.issue.Sheet;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an act may refer to: what is on file and the other acts of its filing, and now and then nothing that there is. */
final class RandomReferences {

    private final SplittableRandom random;
    private Issues issues;
    private int index;
    private int size;

    RandomReferences(SplittableRandom random) {
        this.random = random;
    }

    /** From now on by one act of a filing or, where that has none, by an act that is on file. */
    void filing(Issues onFile, int index, int size) {
        this.issues = onFile;
        this.index = index;
        this.size = size;
    }

    /** A reference such as a field may hold, now and then another; none where nothing on file suits. */
    @Nullable
    Reference suiting(RecordComponent field) {
        RefersTo refersTo = field.getAnnotation(RefersTo.class);
        boolean open = field.getDeclaringRecord() != Reopening.class;
        if (random.nextInt(40) == 0) {
            return anything();
        }
        return switch (refersTo == null ? RefersTo.Sort.ACT : refersTo.value()) {
            case CONTACT -> of(Sheet::isContact);
            case INSTRUMENT -> of(Sheet::isInstrument);
            case ISSUE -> issue(open);
            case ACT -> answers(refersTo) || random.nextBoolean() ? issue(open) : anything();
        };
    }

    private @Nullable Reference of(Predicate<Sheet> sort) {
        List<Integer> suitable = new ArrayList<>();
        issues.standing().forEach((folio, sheet) -> {
            if (sort.test(sheet)) {
                suitable.add(folio);
            }
        });
        return suitable.isEmpty() ? null : Cast.ref(one(suitable));
    }

    /** Mostly one that is still open or, where those are asked for, that is closed. */
    private Reference issue(boolean open) {
        List<Integer> folios = issues.all().stream()
                .filter(issue -> random.nextInt(6) == 0 || issue.isOpen() == open)
                .map(Issue::folio)
                .toList();
        return folios.isEmpty() || (size > 1 && random.nextInt(8) == 0) ? anything() : Cast.ref(one(folios));
    }

    /** An act on file or, by its label, another of the filing; now and then one that there is not, or itself. */
    private Reference anything() {
        if (random.nextInt(50) == 0) {
            return Cast.ref(size == 0 || random.nextBoolean() ? issues.version() + 1 : "#l" + index);
        }
        List<Integer> standing = List.copyOf(issues.standing().keySet());
        boolean another = size > 1 && (standing.isEmpty() || random.nextInt(3) == 0);
        if (another) {
            return Cast.ref("#l" + (index + 1 + random.nextInt(size - 1)) % size);
        }
        return Cast.ref(
                standing.isEmpty() || random.nextInt(10) == 0 ? random.nextInt(issues.version() + 1) : one(standing));
    }

    private static boolean answers(@Nullable RefersTo refersTo) {
        return refersTo != null && refersTo.bond() == RefersTo.Bond.ANSWERS;
    }

    private Integer one(List<Integer> some) {
        return some.get(random.nextInt(some.size()));
    }
}

package dev.chancery.issue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The issues after an event, and what it did to them. */
public record Change(Issues issues, List<Effect> effects) {

    static Change none(Issues issues) {
        return new Change(issues, List.of());
    }

    /** What folding the file anew has changed, by the entry that was the reason. */
    public static Change byAmending(Issues before, Issues after, int entry) {
        var folios = new TreeSet<Integer>();
        before.all().forEach(issue -> folios.add(issue.folio()));
        after.all().forEach(issue -> folios.add(issue.folio()));
        List<Effect> effects = folios.stream()
                .flatMap(folio -> Effect.amending(before.find(folio), after.find(folio), entry).stream())
                .toList();
        return new Change(after, effects);
    }

    /** Both changes, one after the other. */
    public Change then(Change next) {
        if (next.effects.isEmpty()) {
            return new Change(next.issues, effects);
        }
        var all = new ArrayList<>(effects);
        all.addAll(next.effects);
        return new Change(next.issues, all);
    }

    /** This change, and then what an act does to issues. */
    Change then(List<Touch> touches) {
        Change change = this;
        for (Touch touch : touches) {
            Issue was = change.issues.find(touch.issue()).orElseThrow();
            Issue is = touch.effect().apply(was);
            if (!is.equals(was)) {
                boolean noted = !was.isOpen() && is.standing().equals(was.standing());
                change = change.then(new Change(change.issues.with(is), List.of(Effect.between(was, is, noted))));
            }
        }
        return change;
    }

    /** This change, and then what an act lodges. */
    Change then(Lodgement lodgement) {
        Issue own = lodgement.own();
        return own == null ? this : then(new Change(issues.with(own), List.of(Effect.opening(own))));
    }

    Change inFolioOrder() {
        return new Change(
                issues,
                effects.stream().sorted(Comparator.comparingInt(Effect::act)).toList());
    }
}

package dev.chancery.issue;

import static dev.chancery.dossier.Cast.OPENED;

import dev.chancery.act.Act;
import java.time.LocalDate;
import java.util.List;

/** Dossiers between Azerbaijan and Russia, folded. */
final class Fold {

    /** The day on which all of it is recorded. */
    static final LocalDate RECORDED_ON = LocalDate.of(2025, 11, 30);

    private Fold() {}

    /** What is so after these acts, each filed alone; the first has folio 1. */
    static Issues after(Act... acts) {
        Issues issues = Issues.of(OPENED);
        for (Act act : acts) {
            issues = filed(issues, act).issues();
        }
        return issues;
    }

    /** These acts, filed together. */
    static Change filed(Issues before, Act... acts) {
        int last = before.version() + acts.length;
        var change = Change.none(before);
        for (Act act : acts) {
            change = change.then(Issues.fold(change.issues(), act, last, RECORDED_ON));
        }
        return change;
    }

    static Standing standingOf(int issue, Act... acts) {
        return after(acts).find(issue).orElseThrow().standing();
    }

    static Status statusOf(int issue, Act... acts) {
        return standingOf(issue, acts).status();
    }

    /** The folios of the issues that are open after these acts. */
    static List<Integer> openIn(Act... acts) {
        return after(acts).all().stream()
                .filter(Issue::isOpen)
                .map(Issue::folio)
                .toList();
    }
}

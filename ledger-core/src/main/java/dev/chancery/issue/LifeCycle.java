package dev.chancery.issue;

import dev.chancery.act.Acceptance;
import dev.chancery.act.Act;
import dev.chancery.act.Adjudication;
import dev.chancery.act.Answer;
import dev.chancery.act.Assertion;
import dev.chancery.act.Closing;
import dev.chancery.act.Complaint;
import dev.chancery.act.Contact;
import dev.chancery.act.Denial;
import dev.chancery.act.DueDate;
import dev.chancery.act.Incident;
import dev.chancery.act.Instrument;
import dev.chancery.act.InterimReply;
import dev.chancery.act.Lapse;
import dev.chancery.act.Measure;
import dev.chancery.act.NotPursued;
import dev.chancery.act.Pronouncement;
import dev.chancery.act.Receipt;
import dev.chancery.act.Rejection;
import dev.chancery.act.Reminder;
import dev.chancery.act.Reopening;
import dev.chancery.act.ReservationOfRights;
import dev.chancery.act.Settlement;
import dev.chancery.act.Waiver;
import dev.chancery.act.Withdrawal;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What each act does to issues.
 *
 * <p>Effects follow from references and from nothing else: words are never read for hidden regret, acceptance or closing.
 */
final class LifeCycle {

    private LifeCycle() {}

    static Change effect(Issues before, int folio, Act act) {
        if (!act.takesEffect()) {
            return unchanged(before);
        }
        return switch (act) {
            case Incident ignored -> unchanged(before);
            case Contact ignored -> unchanged(before);
            case Instrument ignored -> unchanged(before);
            case Complaint ignored -> unchanged(before);
            case Pronouncement ignored -> unchanged(before);
            case Measure ignored -> unchanged(before);
            case Reminder reminder -> reminded(before, folio, reminder);
            case ReservationOfRights reservation -> reserved(before, folio, reservation);
            case Denial denial -> contested(before, folio, denial);
            case Receipt receipt -> acknowledged(before, folio, receipt);
            case Answer answer -> answered(before, folio, answer);
            case Closing closing -> closed(before, folio, closing);
            case NotPursued moot ->
                touched(before, folio, Issues.folios(moot.issues()), standing -> standing.pursued(false));
            case Reopening reopening -> touched(before, folio, Issues.folios(reopening.issues()), Standing::reopened);
        };
    }

    private static Change reminded(Issues before, int folio, Reminder reminder) {
        List<Integer> claimed = Issues.folios(reminder.of()).stream()
                .filter(reminded -> before.find(reminded)
                        .filter(issue -> before.makersOf(reminder).contains(issue.claimant()))
                        .isPresent())
                .toList();
        return changed(before, claimed, issue -> {
            Issue pursued = issue.standing(issue.standing().pursued(true), folio);
            return reminder.dueBy() == null ? pursued : pursued.due(reminder.dueBy());
        });
    }

    /** Only the principals own issues: what a third party reserves is its own. */
    private static Change reserved(Issues before, int folio, ReservationOfRights reservation) {
        return Collections.disjoint(before.makersOf(reservation), before.principals())
                ? unchanged(before)
                : touched(before, folio, Issues.folios(reservation.reserves()), standing -> standing.reserving(true));
    }

    private static Change contested(Issues before, int folio, Denial denial) {
        List<Integer> grievances = Issues.folios(denial.contests()).stream()
                .filter(contested -> isContested(before, denial, contested))
                .flatMap(contested -> {
                    List<Integer> asserted =
                            before.sheet(contested).map(Sheet::asserted).orElse(List.of());
                    return asserted.isEmpty() ? Set.of(contested).stream() : asserted.stream();
                })
                .filter(about -> before.find(about)
                        .filter(issue -> issue.kind() == IssueKind.GRIEVANCE)
                        .isPresent())
                .toList();
        return touched(before, folio, grievances, standing -> standing.contested(denial.kind()));
    }

    /** Whether a principal contests what is named; who denies having said it contests nothing that it is about. */
    private static boolean isContested(Issues before, Denial denial, int named) {
        Act act = before.sheet(named).map(Sheet::act).orElse(null);
        return before.makersOf(denial).stream()
                .filter(before.principals()::contains)
                .anyMatch(party -> !(act instanceof Assertion said && denial.disowns(said, party)));
    }

    private static Change acknowledged(Issues before, int folio, Receipt receipt) {
        List<Integer> received = before.reachedBy(receipt.particulars().inReplyTo()).stream()
                .filter(reached -> before.find(reached)
                        .filter(issue -> before.makersOf(receipt).contains(issue.respondent()))
                        .isPresent())
                .sorted()
                .toList();
        return touched(before, folio, received, Standing::acknowledged);
    }

    private static Change answered(Issues before, int folio, Answer answer) {
        return touched(
                before,
                folio,
                Issues.folios(answer.answered()),
                standing -> standing.answered(answer.extent(), answer instanceof Rejection));
    }

    private static Change closed(Issues before, int folio, Closing closing) {
        List<Integer> closes = Issues.folios(closing.closes());
        if (!(closing instanceof Settlement settlement)) {
            Change change = touched(before, folio, closes, standing -> standing.closed(status(closing)));
            return closing instanceof Acceptance acceptance
                    ? change.then(granted(change.issues(), folio, acceptance))
                    : change;
        }
        List<Integer> released = Issues.folios(settlement.releases());
        List<Integer> reserved = Issues.folios(settlement.reserved());
        var named = new TreeSet<>(closes);
        named.addAll(released);
        named.addAll(reserved);
        Change change = unchanged(before);
        for (int issue : named) {
            change = change.then(touched(change.issues(), folio, List.of(issue), standing -> {
                Standing is = closes.contains(issue) ? standing.closed(Status.SETTLED) : standing;
                is = released.contains(issue) ? is.reserving(false) : is;
                return reserved.contains(issue) ? is.reserving(true) : is;
            }));
        }
        return change;
    }

    /** A claimant that accepts an interim reply to a demand or a claim grants the time that it asks for, never less. */
    private static Change granted(Issues before, int folio, Acceptance acceptance) {
        Change change = unchanged(before);
        for (int accepted : Issues.folios(acceptance.accepts())) {
            Act act = before.sheet(accepted).map(Sheet::act).orElse(null);
            if (act instanceof InterimReply interim && interim.takesEffect() && interim.until() != null) {
                DueDate granted = DueDate.on(interim.until(), DueDate.Basis.STATED);
                List<Integer> claimed = before.reachedBy(interim.particulars().inReplyTo()).stream()
                        .filter(reached -> before.find(reached)
                                .filter(issue -> issue.isExtendedBy(granted)
                                        && before.makersOf(acceptance).contains(issue.claimant())
                                        && before.makersOf(interim).contains(issue.respondent()))
                                .isPresent())
                        .sorted()
                        .toList();
                change = change.then(changed(
                        change.issues(),
                        claimed,
                        issue -> issue.standing(issue.standing(), folio).due(granted)));
            }
        }
        return change;
    }

    private static Status status(Closing closing) {
        return switch (closing) {
            case Acceptance ignored -> Status.ACCEPTED;
            case Withdrawal ignored -> Status.WITHDRAWN;
            case Waiver ignored -> Status.WAIVED;
            case Settlement ignored -> Status.SETTLED;
            case Adjudication ignored -> Status.ADJUDICATED;
            case Lapse ignored -> Status.LAPSED;
        };
    }

    static Change touched(Issues before, int folio, Collection<Integer> named, UnaryOperator<Standing> effect) {
        return changed(before, named, issue -> issue.standing(effect.apply(issue.standing()), folio));
    }

    private static Change changed(Issues before, Collection<Integer> named, UnaryOperator<Issue> effect) {
        Change change = unchanged(before);
        for (int issue : named.stream().distinct().toList()) {
            Issue was = change.issues().find(issue).orElse(null);
            if (was != null) {
                Issue is = effect.apply(was);
                boolean noted = !was.isOpen() && is.standing().equals(was.standing());
                change = change.then(new Change(change.issues().with(is), List.of(Effect.between(was, is, noted))));
            }
        }
        return change;
    }

    static Change unchanged(Issues issues) {
        return new Change(issues, List.of());
    }
}

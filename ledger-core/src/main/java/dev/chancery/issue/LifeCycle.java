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
import dev.chancery.act.Reference;
import dev.chancery.act.Rejection;
import dev.chancery.act.Reminder;
import dev.chancery.act.Reopening;
import dev.chancery.act.ReservationOfRights;
import dev.chancery.act.Settlement;
import dev.chancery.act.Waiver;
import dev.chancery.act.Withdrawal;
import dev.chancery.party.PartyCode;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What each act does to issues.
 *
 * <p>Effects follow from references and from nothing else: words are never read for hidden regret, acceptance or closing.
 */
final class LifeCycle {

    private LifeCycle() {}

    /** The issues that an act touches, in the order in which it does, opening and lodging apart. */
    static List<Touch> of(OnFile file, int folio, Act act) {
        if (!act.takesEffect()) {
            return List.of();
        }
        return switch (act) {
            case Incident ignored -> List.of();
            case Contact ignored -> List.of();
            case Instrument ignored -> List.of();
            case Complaint ignored -> List.of();
            case Pronouncement ignored -> List.of();
            case Measure ignored -> List.of();
            case Reminder reminder -> reminded(file, folio, reminder);
            case ReservationOfRights reservation -> reserved(file, folio, reservation);
            case Denial denial -> contested(file, folio, denial);
            case Receipt receipt -> acknowledged(file, folio, receipt);
            case Answer answer ->
                touched(
                        file,
                        folio,
                        answer.answered(),
                        standing -> standing.answered(answer.extent(), answer instanceof Rejection));
            case Closing closing -> closed(file, folio, closing);
            case NotPursued moot -> touched(file, folio, moot.issues(), standing -> standing.pursued(false));
            case Reopening reopening -> touched(file, folio, reopening.issues(), Standing::reopened);
        };
    }

    private static List<Touch> reminded(OnFile file, int folio, Reminder reminder) {
        Set<PartyCode> makers = file.makersOf(reminder);
        return Touch.each(
                those(file, Issues.folios(reminder.of()), issue -> makers.contains(issue.claimant())), issue -> {
                    Issue pursued = issue.standing(issue.standing().pursued(true), folio);
                    return reminder.dueBy() == null ? pursued : pursued.due(reminder.dueBy());
                });
    }

    /** Only the principals own issues: what a third party reserves is its own. */
    private static List<Touch> reserved(OnFile file, int folio, ReservationOfRights reservation) {
        return Collections.disjoint(file.makersOf(reservation), file.principals())
                ? List.of()
                : touched(file, folio, reservation.reserves(), standing -> standing.reserving(true));
    }

    private static List<Touch> contested(OnFile file, int folio, Denial denial) {
        List<Integer> about = Issues.folios(denial.contests()).stream()
                .filter(contested -> isContested(file, denial, contested))
                .flatMap(contested -> {
                    List<Integer> asserted =
                            file.sheet(contested).map(Sheet::asserted).orElse(List.of());
                    return asserted.isEmpty() ? Stream.of(contested) : asserted.stream();
                })
                .toList();
        return Touch.each(
                those(file, about, issue -> issue.kind() == IssueKind.GRIEVANCE),
                standing(folio, standing -> standing.contested(denial.kind())));
    }

    /** Whether a principal contests what is named; who denies having said it contests nothing that it is about. */
    private static boolean isContested(OnFile file, Denial denial, int named) {
        Act act = file.sheet(named).map(Sheet::act).orElse(null);
        return file.makersOf(denial).stream()
                .filter(file.principals()::contains)
                .anyMatch(party -> !(act instanceof Assertion said && denial.disowns(said, party)));
    }

    private static List<Touch> acknowledged(OnFile file, int folio, Receipt receipt) {
        Set<PartyCode> makers = file.makersOf(receipt);
        return Touch.each(
                reached(file, receipt, issue -> makers.contains(issue.respondent())),
                standing(folio, Standing::acknowledged));
    }

    private static List<Touch> closed(OnFile file, int folio, Closing closing) {
        if (closing instanceof Settlement settlement) {
            return settled(file, folio, settlement);
        }
        List<Touch> closed = touched(file, folio, closing.closes(), standing -> standing.closed(status(closing)));
        return closing instanceof Acceptance acceptance
                ? Stream.concat(closed.stream(), granted(file, folio, acceptance))
                        .toList()
                : closed;
    }

    private static List<Touch> settled(OnFile file, int folio, Settlement settlement) {
        List<Integer> closes = Issues.folios(settlement.closes());
        List<Integer> released = Issues.folios(settlement.releases());
        List<Integer> reserved = Issues.folios(settlement.reserved());
        var named = new TreeSet<>(closes);
        named.addAll(released);
        named.addAll(reserved);
        return those(file, named, issue -> true).stream()
                .map(issue -> new Touch(issue, standing(folio, standing -> {
                    Standing is = closes.contains(issue) ? standing.closed(Status.SETTLED) : standing;
                    is = released.contains(issue) ? is.reserving(false) : is;
                    return reserved.contains(issue) ? is.reserving(true) : is;
                })))
                .toList();
    }

    /** A claimant that accepts an interim reply to a demand or a claim grants the time that it asks for, never less. */
    private static Stream<Touch> granted(OnFile file, int folio, Acceptance acceptance) {
        Set<PartyCode> granting = file.makersOf(acceptance);
        return Issues.folios(acceptance.accepts()).stream().flatMap(accepted -> {
            Act act = file.sheet(accepted).map(Sheet::act).orElse(null);
            if (!(act instanceof InterimReply interim) || !interim.takesEffect() || interim.until() == null) {
                return Stream.empty();
            }
            Set<PartyCode> asking = file.makersOf(interim);
            DueDate granted = DueDate.on(interim.until(), DueDate.Basis.STATED);
            return Touch.each(
                    reached(
                            file,
                            interim,
                            issue -> granting.contains(issue.claimant()) && asking.contains(issue.respondent())),
                    issue -> issue.isExtendedBy(granted)
                            ? issue.standing(issue.standing(), folio).due(granted)
                            : issue)
                    .stream();
        });
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

    private static List<Touch> touched(OnFile file, int folio, List<Reference> named, UnaryOperator<Standing> effect) {
        return Touch.each(those(file, Issues.folios(named), issue -> true), standing(folio, effect));
    }

    static UnaryOperator<Issue> standing(int act, UnaryOperator<Standing> effect) {
        return issue -> issue.standing(effect.apply(issue.standing()), act);
    }

    private static List<Integer> reached(OnFile file, Receipt receipt, Predicate<Matter> which) {
        return those(file, new TreeSet<>(file.reachedBy(receipt.particulars().inReplyTo())), which);
    }

    private static List<Integer> those(OnFile file, Collection<Integer> named, Predicate<Matter> which) {
        return named.stream()
                .filter(issue -> file.find(issue).filter(which).isPresent())
                .toList();
    }
}

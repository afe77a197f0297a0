package dev.chancery.issue;

import static dev.chancery.issue.LifeCycle.touched;
import static dev.chancery.issue.LifeCycle.unchanged;

import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Complaint;
import dev.chancery.act.Demand;
import dev.chancery.act.Incident;
import dev.chancery.act.NoticeOfClaim;
import dev.chancery.act.Protest;
import dev.chancery.act.Ultimatum;
import dev.chancery.party.PartyCode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What opens an issue: an incident, a notice of claim, a demand or an ultimatum, and a protest against something that is
 * no grievance of its maker's yet.
 *
 * <p>Only the principals own issues; an act between others opens none.
 */
final class Opening {

    private Opening() {}

    static Change by(Issues before, int folio, Act act) {
        if (!act.takesEffect()) {
            return unchanged(before);
        }
        Optional<Issue> opened = Optional.empty();
        if (act instanceof Incident incident) {
            opened = before.counterpart(incident.victim().party())
                    .filter(incident.respondent().party()::equals)
                    .map(respondent -> issue(IssueKind.GRIEVANCE, folio, act, respondent, before));
        } else if (act instanceof Complaint complaint) {
            opened = addressee(before, act).flatMap(respondent -> switch (complaint) {
                case Protest ignored -> Optional.empty();
                case NoticeOfClaim ignored -> Optional.of(issue(IssueKind.CLAIM, folio, act, respondent, before));
                case Demand demand ->
                    Optional.of(issue(IssueKind.DEMAND, folio, act, respondent, before)
                            .demanding(demand.kind(), demand.dueBy()));
                case Ultimatum ultimatum ->
                    Optional.of(issue(IssueKind.DEMAND, folio, act, respondent, before)
                            .demanding(ultimatum.kind(), ultimatum.dueBy()));
            });
        }
        return opened.map(issue -> opened(before, issue)).orElseGet(() -> unchanged(before));
    }

    /**
     * A protest lodges the grievances it is against, once all of its filing are open.
     *
     * <p>Where what it is against does not count yet, as on a day before that was done, it opens nothing in its place.
     */
    static Change byProtest(Issues before, int folio, Act act) {
        if (!(act instanceof Protest protest) || !act.takesEffect()) {
            return unchanged(before);
        }
        List<Integer> protested = Issues.folios(protest.against());
        PartyCode respondent = addressee(before, act).orElse(null);
        if (respondent == null) {
            return unchanged(before);
        }
        List<Integer> lodged = protested.stream()
                .filter(against -> before.find(against)
                        .filter(issue -> issue.kind() == IssueKind.GRIEVANCE)
                        .filter(issue -> issue.respondent().equals(respondent))
                        .isPresent())
                .distinct()
                .toList();
        UnaryOperator<Standing> lodge =
                standing -> standing.lodged(folio, protest.particulars().on());
        if (!lodged.isEmpty()) {
            return touched(before.lodging(folio, lodged), folio, lodged, lodge);
        }
        if (protested.stream().anyMatch(against -> before.sheet(against).isEmpty())) {
            return unchanged(before);
        }
        Issue issue = issue(IssueKind.GRIEVANCE, folio, act, respondent, before);
        return opened(before, issue.standing(lodge.apply(issue.standing()), folio));
    }

    /** The principal at whom the act is directed, if it is one principal's act and not addressed to others only. */
    private static Optional<PartyCode> addressee(Issues before, Act act) {
        return claimant(before, act).flatMap(before::counterpart).filter(respondent -> {
            List<Actor> to = act.particulars().to().stream()
                    .filter(actor -> actor.speaksFor().isPresent() || actor.body() != null)
                    .toList();
            return to.isEmpty()
                    || to.stream()
                            .anyMatch(actor ->
                                    actor.speaksFor().filter(respondent::equals).isPresent());
        });
    }

    private static Optional<PartyCode> claimant(Issues before, Act act) {
        List<PartyCode> principals = before.makersOf(act).stream()
                .filter(before.principals()::contains)
                .toList();
        return principals.size() == 1 ? Optional.of(principals.getFirst()) : Optional.empty();
    }

    private static Issue issue(IssueKind kind, int folio, Act act, PartyCode respondent, Issues issues) {
        return new Issue(
                folio,
                kind,
                null,
                issues.counterpart(respondent).orElseThrow(),
                respondent,
                act.particulars().on(),
                null,
                Standing.OPENED,
                folio);
    }

    private static Change opened(Issues before, Issue issue) {
        return new Change(before.with(issue), List.of(Effect.opening(issue)));
    }
}

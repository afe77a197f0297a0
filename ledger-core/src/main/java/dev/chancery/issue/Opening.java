package dev.chancery.issue;

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

    /** What an act lodges whatever else is on file: nothing, where it is a protest. */
    static Lodgement by(OnFile file, int folio, Act act) {
        Optional<Issue> opened = Optional.empty();
        if (!act.takesEffect()) {
            return Lodgement.NONE;
        }
        if (act instanceof Incident incident) {
            opened = file.counterpart(incident.victim().party())
                    .filter(incident.respondent().party()::equals)
                    .map(respondent -> issue(IssueKind.GRIEVANCE, folio, act, respondent, file));
        } else if (act instanceof Complaint complaint) {
            opened = addressee(file, act).flatMap(respondent -> switch (complaint) {
                case Protest ignored -> Optional.empty();
                case NoticeOfClaim ignored -> Optional.of(issue(IssueKind.CLAIM, folio, act, respondent, file));
                case Demand demand ->
                    Optional.of(issue(IssueKind.DEMAND, folio, act, respondent, file)
                            .demanding(demand.kind(), demand.dueBy()));
                case Ultimatum ultimatum ->
                    Optional.of(issue(IssueKind.DEMAND, folio, act, respondent, file)
                            .demanding(ultimatum.kind(), ultimatum.dueBy()));
            });
        }
        return opened.map(Lodgement::of).orElse(Lodgement.NONE);
    }

    /**
     * What a protest lodges, once all else of its filing is open: the grievances it is against.
     *
     * <p>Where what it is against does not count yet, as on a day before that was done, it opens nothing in its place.
     */
    static Lodgement byProtest(OnFile file, int folio, Protest protest) {
        PartyCode respondent = addressee(file, protest).orElse(null);
        if (respondent == null || !protest.takesEffect()) {
            return Lodgement.NONE;
        }
        List<Integer> protested = Issues.folios(protest.against());
        List<Integer> lodged = protested.stream()
                .filter(against -> file.find(against)
                        .filter(issue -> issue.kind() == IssueKind.GRIEVANCE)
                        .filter(issue -> issue.respondent().equals(respondent))
                        .isPresent())
                .distinct()
                .toList();
        if (!lodged.isEmpty()) {
            return new Lodgement(null, lodged);
        }
        if (protested.stream().anyMatch(against -> file.sheet(against).isEmpty())) {
            return Lodgement.NONE;
        }
        Issue own = issue(IssueKind.GRIEVANCE, folio, protest, respondent, file);
        return Lodgement.of(lodging(folio, protest).apply(own));
    }

    /** What a protest does to each grievance that it lodges. */
    static UnaryOperator<Issue> lodging(int folio, Protest protest) {
        return LifeCycle.standing(
                folio, standing -> standing.lodged(folio, protest.particulars().on()));
    }

    /** The principal at whom the act is directed, if it is one principal's act and not addressed to others only. */
    private static Optional<PartyCode> addressee(OnFile file, Act act) {
        return claimant(file, act).flatMap(file::counterpart).filter(respondent -> {
            List<Actor> to = act.particulars().to().stream()
                    .filter(actor -> actor.speaksFor().isPresent() || actor.body() != null)
                    .toList();
            return to.isEmpty()
                    || to.stream()
                            .anyMatch(actor ->
                                    actor.speaksFor().filter(respondent::equals).isPresent());
        });
    }

    private static Optional<PartyCode> claimant(OnFile file, Act act) {
        List<PartyCode> principals =
                file.makersOf(act).stream().filter(file.principals()::contains).toList();
        return principals.size() == 1 ? Optional.of(principals.getFirst()) : Optional.empty();
    }

    private static Issue issue(IssueKind kind, int folio, Act act, PartyCode respondent, OnFile file) {
        return new Issue(
                folio,
                kind,
                null,
                file.counterpart(respondent).orElseThrow(),
                respondent,
                act.particulars().on(),
                null,
                Standing.OPENED,
                folio);
    }
}

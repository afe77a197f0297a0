package dev.chancery.stance;

import dev.chancery.act.Acceptance;
import dev.chancery.act.AcknowledgementOfResponsibility;
import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Adjudication;
import dev.chancery.act.Admission;
import dev.chancery.act.Apology;
import dev.chancery.act.Assertion;
import dev.chancery.act.AssertionKind;
import dev.chancery.act.Assurance;
import dev.chancery.act.Complaint;
import dev.chancery.act.Compliance;
import dev.chancery.act.Condolence;
import dev.chancery.act.Contact;
import dev.chancery.act.Denial;
import dev.chancery.act.Explanation;
import dev.chancery.act.ExpressionOfRegret;
import dev.chancery.act.Folio;
import dev.chancery.act.Incident;
import dev.chancery.act.Instrument;
import dev.chancery.act.InvestigationOpened;
import dev.chancery.act.InvestigationResult;
import dev.chancery.act.Label;
import dev.chancery.act.Lapse;
import dev.chancery.act.Manner;
import dev.chancery.act.Measure;
import dev.chancery.act.NotPursued;
import dev.chancery.act.Notification;
import dev.chancery.act.OfferOfCompensation;
import dev.chancery.act.Payment;
import dev.chancery.act.Proposal;
import dev.chancery.act.Protected;
import dev.chancery.act.Receipt;
import dev.chancery.act.Reference;
import dev.chancery.act.RefusalToComment;
import dev.chancery.act.Rejection;
import dev.chancery.act.Reminder;
import dev.chancery.act.Reopening;
import dev.chancery.act.ReservationOfRights;
import dev.chancery.act.Settlement;
import dev.chancery.act.SilenceObserved;
import dev.chancery.act.Waiver;
import dev.chancery.act.Warning;
import dev.chancery.act.Withdrawal;
import dev.chancery.party.PartyCode;
import dev.chancery.stance.Stance.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each act bears on positions and commitments; one whose delivery is not shown bears on nothing. */
public final class Bearings {

    private final int folio;
    private final Act act;
    private final Set<PartyCode> principals;

    private Bearings(int folio, Act act, Set<PartyCode> principals) {
        this.folio = folio;
        this.act = act;
        this.principals = principals;
    }

    /** What an act bears, under its folio and in a dossier between two principals. */
    public static List<Bearing> of(int folio, Act act, Set<PartyCode> principals) {
        return act.takesEffect() ? new Bearings(folio, act, principals).all() : List.of();
    }

    /** The folios that an assertion is about, by which a denial or an admission of it finds its place; none for any other act. */
    public static Set<Integer> asserted(Act act) {
        return act instanceof Assertion assertion ? new TreeSet<>(folios(assertion.about())) : Set.of();
    }

    private List<Bearing> all() {
        return switch (act) {
            case Assertion it -> stand(sort(it.manner()), it.kind(), it.about(), it.imputedTo());
            case Denial it -> stand(Sort.DENIED, it.kind(), it.contests(), null);
            case Admission it -> stand(Sort.ADMITTED, it.kind(), it.admits(), null);
            case AcknowledgementOfResponsibility it ->
                stand(Sort.ADMITTED, AssertionKind.ATTRIBUTION, it.about(), null);
            case ExpressionOfRegret it -> stand(Sort.REGRETTED, null, it.about(), null);
            case Apology it -> stand(Sort.APOLOGISED, null, it.about(), null);
            case Assurance it -> List.of(promise(Promise.Kind.ASSURANCE, it.covers(), it.protects(), it.condition()));
            case InvestigationOpened ignored -> List.of(promise(Promise.Kind.INQUIRY, null, List.of(), null));
            case Settlement it -> undertakings(it);
            case Incident it -> harm(it);
            case Notification it -> List.of(notice(it));
            case Contact ignored -> List.of();
            case Instrument ignored -> List.of();
            case Complaint ignored -> List.of();
            case Reminder ignored -> List.of();
            case ReservationOfRights ignored -> List.of();
            case Receipt ignored -> List.of();
            case NotPursued ignored -> List.of();
            case Reopening ignored -> List.of();
            case Measure ignored -> List.of();
            case Warning ignored -> List.of();
            case RefusalToComment ignored -> List.of();
            case SilenceObserved ignored -> List.of();
            case Condolence ignored -> List.of();
            case Proposal ignored -> List.of();
            case Explanation ignored -> List.of();
            case InvestigationResult ignored -> List.of();
            case Compliance ignored -> List.of();
            case Rejection ignored -> List.of();
            case OfferOfCompensation ignored -> List.of();
            case Payment ignored -> List.of();
            case Acceptance ignored -> List.of();
            case Withdrawal ignored -> List.of();
            case Waiver ignored -> List.of();
            case Adjudication ignored -> List.of();
            case Lapse ignored -> List.of();
        };
    }

    private static Sort sort(Manner manner) {
        return manner == Manner.CONCERN ? Sort.CONCERN : Sort.ASSERTED;
    }

    private static List<Bearing> stand(
            Sort sort, @Nullable AssertionKind kind, List<Reference> named, @Nullable PartyCode imputedTo) {
        return List.of(new Stand(sort, kind, folios(named), imputedTo));
    }

    private Promise promise(
            Promise.Kind kind, @Nullable String covers, List<Protected> protects, @Nullable String condition) {
        return promise(kind, null, addressed(), covers, protects, condition);
    }

    private Promise promise(
            Promise.Kind kind,
            @Nullable Integer item,
            Set<PartyCode> to,
            @Nullable String covers,
            List<Protected> protects,
            @Nullable String condition) {
        var particulars = act.particulars();
        List<Integer> buildsOn = folios(Stream.concat(particulars.inReplyTo().stream(), particulars.recalls().stream())
                .toList());
        return new Promise(
                kind,
                folio,
                item,
                particulars.on(),
                act.actingParties(),
                to,
                covers,
                protects.stream().distinct().toList(),
                condition,
                buildsOn);
    }

    /** Each party to a settlement promises, and is promised, what it undertakes: which of them is to do it is in the words. */
    private List<Bearing> undertakings(Settlement settlement) {
        var promises = new ArrayList<Bearing>();
        for (String undertaking : settlement.undertakings()) {
            promises.add(promise(
                    Promise.Kind.UNDERTAKING, promises.size() + 1, act.actingParties(), undertaking, List.of(), null));
        }
        return promises;
    }

    private List<Bearing> harm(Incident incident) {
        PartyCode victim = incident.victim().party();
        return victim == null
                ? List.of()
                : List.of(new Harm(
                        folio,
                        act.particulars().on(),
                        incident.respondent().party(),
                        victim,
                        incident.affects().stream().distinct().toList()));
    }

    private Notice notice(Notification notification) {
        return new Notice(
                folio,
                act.particulars().on(),
                act.actingParties(),
                addressed(),
                notification.concerns().stream().distinct().toList());
    }

    /** To whom it was said; where nobody is named, to the other principal. */
    private Set<PartyCode> addressed() {
        Set<PartyCode> named = act.particulars().to().stream()
                .map(Actor::speaksFor)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        if (named.isEmpty()) {
            named.addAll(principals);
            named.removeAll(act.actingParties());
        }
        return named;
    }

    private static List<Integer> folios(List<Reference> references) {
        return references.stream()
                .map(reference -> switch (reference) {
                    case Folio folio -> folio.number();
                    case Label label ->
                        throw new IllegalArgumentException("A label has no place on file: " + label.name());
                })
                .distinct()
                .toList();
    }
}

package dev.chancery.issue;

import dev.chancery.act.Act;
import dev.chancery.act.Folio;
import dev.chancery.act.Label;
import dev.chancery.act.Protest;
import dev.chancery.act.Reference;
import dev.chancery.party.PartyCode;
import dev.chancery.record.AccountAdded;
import dev.chancery.record.ActCorrected;
import dev.chancery.record.ActStruckOut;
import dev.chancery.record.DiscrepancyAssessed;
import dev.chancery.record.DossierClosed;
import dev.chancery.record.DossierCorrected;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.DossierReopened;
import dev.chancery.record.RecordKeeping;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * All issues of one dossier, open and closed: the fold of its standing acts as corrected, in folio order; immutable.
 *
 * <p>A filing takes effect as a whole, when its last act is recorded: its acts may refer forward, so whatever it opens is
 * open before anything in it answers or closes. The same events always give the same issues.
 */
public final class Issues extends OnFile {

    private final PartyCode one;
    private final PartyCode other;
    private final int version;
    private final Papers papers;
    private final TreePMap<Integer, Issue> issues;
    private final TreePMap<Integer, Sheet> underWay;

    private Issues(
            PartyCode one,
            PartyCode other,
            int version,
            Papers papers,
            TreePMap<Integer, Issue> issues,
            TreePMap<Integer, Sheet> underWay) {
        this.one = one;
        this.other = other;
        this.version = version;
        this.papers = papers;
        this.issues = issues;
        this.underWay = underWay;
    }

    /** Nothing is open under a new cover. */
    public static Issues of(DossierOpened cover) {
        return none(cover.parties().get(0), cover.parties().get(1), 0);
    }

    private static Issues none(PartyCode one, PartyCode other, int version) {
        return new Issues(one, other, version, Papers.NONE, TreePMap.empty(), TreePMap.empty());
    }

    /**
     * The issues after one more event of the dossier.
     *
     * @param before null before the cover
     * @param event an {@link Act} or a {@link RecordKeeping} event
     * @param lastOfFiling the folio of the last act of the filing that the event belongs to
     * @param recordedOn the day of recording, in UTC, from which an act without a date counts
     */
    public static Change fold(@Nullable Issues before, Object event, int lastOfFiling, LocalDate recordedOn) {
        if (event instanceof DossierOpened cover) {
            return Change.none(Issues.of(cover));
        }
        if (before == null) {
            throw new IllegalArgumentException("A dossier begins with its cover, not with " + event);
        }
        return switch (event) {
            case Act act -> before.with(act, lastOfFiling, recordedOn);
            case RecordKeeping entry -> before.with(entry);
            default -> throw new IllegalArgumentException("Neither an act nor a record-keeping event: " + event);
        };
    }

    Change with(Act act, int lastOfFiling, LocalDate recordedOn) {
        int folio = version + 1;
        int first = underWay.isEmpty() ? folio : underWay.firstKey();
        TreePMap<Integer, Sheet> filing = underWay.plus(folio, Sheet.of(act, first, recordedOn));
        return folio < lastOfFiling
                ? Change.none(new Issues(one, other, folio, papers, issues, filing))
                : filed(filing, Turn.UNWATCHED);
    }

    private Change with(RecordKeeping entry) {
        int folio = version + 1;
        return switch (entry) {
            case ActCorrected correction -> amended(folio, correcting(correction.act(), correction.corrected()));
            case ActStruckOut strike -> amended(folio, strikingOut(strike.act()));
            case DossierOpened ignored -> noted(folio);
            case DossierClosed ignored -> noted(folio);
            case DossierReopened ignored -> noted(folio);
            case DossierCorrected ignored -> noted(folio);
            case AccountAdded ignored -> noted(folio);
            case DiscrepancyAssessed ignored -> noted(folio);
        };
    }

    /** The issues after an event that is passed over: it has its folio and changes nothing, unless it completes a filing. */
    public Change passedOver(int lastOfFiling) {
        int folio = version + 1;
        var passed = new Issues(one, other, folio, papers, issues, underWay);
        return folio < lastOfFiling || underWay.isEmpty()
                ? Change.none(passed)
                : passed.filed(underWay, Turn.UNWATCHED);
    }

    private Change noted(int folio) {
        return Change.none(new Issues(one, other, folio, papers, issues, underWay));
    }

    private Change amended(int folio, SortedMap<Integer, Sheet> standing) {
        Issues after = folded(standing, Turn.UNWATCHED).issues();
        return Change.byAmending(this, new Issues(one, other, folio, after.papers, after.issues, underWay), folio);
    }

    /** The acts that stand, with one of them as corrected; nothing is folded anew yet. */
    public SortedMap<Integer, Sheet> correcting(int folio, Act corrected) {
        var standing = new TreeMap<>(papers.sheets());
        standing.computeIfPresent(folio, (number, sheet) -> sheet.corrected(corrected));
        return standing;
    }

    /** The acts that stand, without one of them; nothing is folded anew yet. */
    public SortedMap<Integer, Sheet> strikingOut(int folio) {
        var standing = new TreeMap<>(papers.sheets());
        standing.remove(folio);
        return standing;
    }

    /** The acts that stand, by folio. */
    public SortedMap<Integer, Sheet> standing() {
        return papers.sheets();
    }

    /** The same dossier folded anew from these acts, filing by filing. */
    public Change folded(SortedMap<Integer, Sheet> standing, Turn turn) {
        Change change = Change.none(none(one, other, version));
        for (SortedMap<Integer, Sheet> filing : Sheet.filings(standing)) {
            change = change.then(change.issues().filed(filing, turn));
        }
        return change;
    }

    /**
     * The issues after a filing, with what each of its acts did to them.
     *
     * @param filing its acts by folio
     * @param turn told of each act when all of them have their folios and what they open is open, before it answers or
     *     closes
     */
    public Change filed(SortedMap<Integer, Sheet> filing, Turn turn) {
        Change change = entering(filing);
        for (var each : filing.entrySet()) {
            turn.of(change.issues(), each.getKey(), each.getValue());
            change = change.then(
                    LifeCycle.of(change.issues(), each.getKey(), each.getValue().act()));
        }
        return change.inFolioOrder();
    }

    private Change entering(SortedMap<Integer, Sheet> filing) {
        Papers entered = papers;
        for (var each : filing.entrySet()) {
            entered = entered.with(each.getKey(), each.getValue());
        }
        int last = Math.max(version, filing.lastKey());
        Change change = Change.none(new Issues(one, other, last, entered, issues, TreePMap.empty()));
        for (var each : filing.entrySet()) {
            change = change.then(
                    Opening.by(change.issues(), each.getKey(), each.getValue().act()));
        }
        for (var each : filing.entrySet()) {
            if (each.getValue().act() instanceof Protest protest) {
                change = change.then(change.issues().protested(each.getKey(), protest));
            }
        }
        return change;
    }

    private Change protested(int folio, Protest protest) {
        Lodgement lodgement = Opening.byProtest(this, folio, protest);
        if (lodgement.lodged().isEmpty()) {
            return Change.none(this).then(lodgement);
        }
        Papers lodging = papers.lodging(folio, lodgement.lodged());
        return Change.none(new Issues(one, other, version, lodging, issues, underWay))
                .then(Touch.each(lodgement.lodged(), Opening.lodging(folio, protest)));
    }

    /** The last folio that has been recorded. */
    public int version() {
        return version;
    }

    @Override
    public Optional<Issue> find(int folio) {
        return Optional.ofNullable(issues.get(folio));
    }

    /** By folio. */
    public Collection<Issue> all() {
        return issues.values();
    }

    /** What is kept of an act; nothing of a folio that is no act or does not stand. */
    @Override
    public Optional<Sheet> sheet(int folio) {
        return papers.sheet(folio);
    }

    /** The folio of the paper that has this number. */
    public Optional<Integer> find(PaperNumber number) {
        return papers.find(number);
    }

    @Override
    public Set<PartyCode> principals() {
        return Set.of(one, other);
    }

    @Override
    Collection<Integer> carriedBy(int folio) {
        return papers.carriedBy(folio);
    }

    @Override
    List<Integer> lodgedBy(int protest) {
        return papers.lodgedBy(protest);
    }

    Issues with(Issue issue) {
        return new Issues(one, other, version, papers, issues.plus(issue.folio(), issue), underWay);
    }

    /** The folio numbers that resolved references name. */
    static List<Integer> folios(List<Reference> references) {
        return references.stream()
                .map(reference -> switch (reference) {
                    case Folio folio -> folio.number();
                    case Label label ->
                        throw new IllegalArgumentException("A label has no place on file: " + label.name());
                })
                .toList();
    }

    /** Sees each act when its turn comes. */
    @FunctionalInterface
    public interface Turn {

        Turn UNWATCHED = (issues, folio, sheet) -> {};

        void of(Issues issues, int folio, Sheet sheet);
    }
}

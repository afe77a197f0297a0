package dev.chancery.issue;

import dev.chancery.act.Act;
import dev.chancery.act.Folio;
import dev.chancery.act.Label;
import dev.chancery.act.Reference;
import dev.chancery.party.PartyCode;
import dev.chancery.record.DossierOpened;
import dev.chancery.record.RecordKeeping;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * All issues of one dossier, open and closed: the fold of its folios in order, immutable.
 *
 * <p>A filing takes effect as a whole, when its last act is recorded: its acts may refer forward, so whatever it opens is
 * open before anything in it answers or closes. The same filings always give the same issues.
 */
public final class Issues {

    private final PartyCode one;
    private final PartyCode other;
    private final PVector<Sheet> sheets;
    private final PMap<Integer, PVector<Integer>> carried;
    private final TreePMap<Integer, Issue> issues;
    private final PVector<Act> filing;

    private Issues(
            PartyCode one,
            PartyCode other,
            PVector<Sheet> sheets,
            PMap<Integer, PVector<Integer>> carried,
            TreePMap<Integer, Issue> issues,
            PVector<Act> filing) {
        this.one = one;
        this.other = other;
        this.sheets = sheets;
        this.carried = carried;
        this.issues = issues;
        this.filing = filing;
    }

    /** Nothing is open under a new cover. */
    public static Issues of(DossierOpened cover) {
        return new Issues(
                cover.parties().get(0),
                cover.parties().get(1),
                TreePVector.singleton(Sheet.RECORD_KEEPING),
                HashTreePMap.empty(),
                TreePMap.empty(),
                TreePVector.empty());
    }

    /**
     * The issues after one more event of the dossier.
     *
     * @param before null before the cover
     * @param event an {@link Act} or a {@link RecordKeeping} event
     * @param lastOfFiling the folio of the last act of the filing that the event belongs to
     */
    public static Change fold(@Nullable Issues before, Object event, int lastOfFiling) {
        if (event instanceof DossierOpened cover) {
            return new Change(Issues.of(cover), List.of());
        }
        if (before == null) {
            throw new IllegalArgumentException("A dossier begins with its cover, not with " + event);
        }
        if (event instanceof Act act) {
            return before.with(act, lastOfFiling);
        }
        if (event instanceof RecordKeeping) {
            return new Change(before.noting(), List.of());
        }
        throw new IllegalArgumentException("Neither an act nor a record-keeping event: " + event);
    }

    /** The issues once a record-keeping event has taken the next folio. */
    public Issues noting() {
        return new Issues(one, other, sheets.plus(Sheet.RECORD_KEEPING), carried, issues, filing);
    }

    /** The issues once an act has taken the next folio; what its filing does shows with the last of its acts. */
    public Change with(Act act, int lastOfFiling) {
        PVector<Act> soFar = filing.plus(act);
        if (version() + 1 < lastOfFiling) {
            return new Change(new Issues(one, other, sheets, carried, issues, soFar), List.of());
        }
        int first = sheets.size();
        Change change = entering(soFar);
        for (int i = 0; i < soFar.size(); i++) {
            change = change.then(change.issues().taking(first + i, soFar.get(i)));
        }
        return change.inFolioOrder();
    }

    /** The issues once all acts of a filing have their folios and what they open is open, before any answers or closes. */
    public Change entering(List<Act> acts) {
        int first = sheets.size();
        Change change = new Change(numbered(acts), List.of());
        for (int i = 0; i < acts.size(); i++) {
            change = change.then(Opening.by(change.issues(), first + i, acts.get(i)));
        }
        for (int i = 0; i < acts.size(); i++) {
            change = change.then(Opening.byProtest(change.issues(), first + i, acts.get(i)));
        }
        return change;
    }

    /** The issues once an act that has its folio has had its effect on what was open before it. */
    public Change taking(int folio, Act act) {
        return LifeCycle.effect(this, folio, act);
    }

    /** The last folio that has been recorded. */
    public int version() {
        return sheets.size() + filing.size() - 1;
    }

    public Optional<Issue> find(int folio) {
        return Optional.ofNullable(issues.get(folio));
    }

    /** By folio. */
    public Collection<Issue> all() {
        return issues.values();
    }

    public Optional<Sheet> sheet(int folio) {
        return folio >= 0 && folio < sheets.size() ? Optional.of(sheets.get(folio)) : Optional.empty();
    }

    public Set<PartyCode> principals() {
        return Set.of(one, other);
    }

    /** The other principal, if the given party is one. */
    Optional<PartyCode> counterpart(@Nullable PartyCode principal) {
        if (one.equals(principal)) {
            return Optional.of(other);
        }
        return other.equals(principal) ? Optional.of(one) : Optional.empty();
    }

    /** The issues that word of receipt reaches: what was named, and what a contact or an instrument carried. */
    Set<Integer> reachedBy(List<Reference> inReplyTo) {
        var reached = new LinkedHashSet<Integer>();
        var seen = new LinkedHashSet<Integer>();
        folios(inReplyTo).forEach(folio -> reach(folio, seen, reached));
        return reached;
    }

    private void reach(int folio, Set<Integer> seen, Set<Integer> reached) {
        if (!seen.add(folio)) {
            return;
        }
        if (issues.containsKey(folio)) {
            reached.add(folio);
        }
        sheet(folio).ifPresent(sheet -> reached.addAll(sheet.lodges()));
        carried.getOrDefault(folio, TreePVector.empty()).forEach(act -> reach(act, seen, reached));
    }

    Issues with(Issue issue) {
        return new Issues(one, other, sheets, carried, issues.plus(issue.folio(), issue), filing);
    }

    Issues lodging(int protest, List<Integer> grievances) {
        Sheet sheet = sheets.get(protest).lodging(grievances);
        return new Issues(one, other, sheets.with(protest, sheet), carried, issues, filing);
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

    private Issues numbered(List<Act> acts) {
        PVector<Sheet> numbered = sheets;
        PMap<Integer, PVector<Integer>> carriers = carried;
        for (Act act : acts) {
            int folio = numbered.size();
            numbered = numbered.plus(Sheet.of(act));
            var particulars = act.particulars();
            var carrying = new ArrayList<Reference>();
            if (particulars.occasion() != null) {
                carrying.add(particulars.occasion());
            }
            if (particulars.instrument() != null) {
                carrying.add(particulars.instrument());
            }
            for (int carrier : folios(carrying)) {
                PVector<Integer> load = carriers.getOrDefault(carrier, TreePVector.empty());
                carriers = carriers.plus(carrier, load.plus(folio));
            }
        }
        return new Issues(one, other, numbered, carriers, issues, TreePVector.empty());
    }

    /** The issues after an event, and what it did to them. */
    public record Change(Issues issues, List<Effect> effects) {

        /** Both changes, one after the other. */
        public Change then(Change next) {
            var all = new ArrayList<>(effects);
            all.addAll(next.effects);
            return new Change(next.issues, all);
        }

        public Change inFolioOrder() {
            return new Change(
                    issues,
                    effects.stream()
                            .sorted(Comparator.comparingInt(Effect::act))
                            .toList());
        }
    }
}

package dev.chancery.issue;

import dev.chancery.act.Act;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The issues of one dossier as they stand on each day: for every day the fold, in folio order, of the acts whose day is
 * not later. It is changed in place.
 *
 * <p>An act recorded late changes what was so from its own day on, and nothing before. What it costs to take an event grows
 * with the spells that it ends and begins and with the acts that touch the same issues, and not with the dossier.
 */
public final class Timeline {

    /** The last day that there is: whatever has been done had been done by then. */
    public static final LocalDate ALWAYS = LocalDate.MAX;

    private final SortedMap<Integer, Sheet> underWay = new TreeMap<>();
    private Leaves leaves = new Leaves(Set.of());
    private int version = -1;

    /**
     * Takes the next event of the dossier, of which the first is its cover.
     *
     * @param position its place in the ledger
     * @param lastOfFiling the folio of the last act of the filing that it belongs to
     * @param recordedOn the day of recording, in UTC, from which an act without a date counts
     * @return what it has changed, by issue
     */
    public List<Turned> take(Object event, long position, int lastOfFiling, LocalDate recordedOn) {
        version++;
        if (version == 0 && !(event instanceof DossierOpened)) {
            throw new IllegalArgumentException("A dossier begins with its cover, not with " + event);
        }
        var taking = new Taking(leaves, position);
        switch (event) {
            case Act act -> take(act, taking, lastOfFiling, recordedOn);
            case RecordKeeping entry -> take(entry, taking);
            default -> throw new IllegalArgumentException("Neither an act nor a record-keeping event: " + event);
        }
        return taking.settled();
    }

    /** Passes over an event, which has its folio and changes nothing, unless it completes a filing. */
    public List<Turned> passOver(long position, int lastOfFiling) {
        version++;
        var taking = new Taking(leaves, position);
        file(taking, lastOfFiling);
        return taking.settled();
    }

    private void take(Act act, Taking taking, int lastOfFiling, LocalDate recordedOn) {
        int first = underWay.isEmpty() ? version : underWay.firstKey();
        underWay.put(version, Sheet.of(act, first, recordedOn));
        file(taking, lastOfFiling);
    }

    private void file(Taking taking, int lastOfFiling) {
        if (version >= lastOfFiling) {
            taking.file(underWay);
            underWay.clear();
        }
    }

    private void take(RecordKeeping entry, Taking taking) {
        switch (entry) {
            case ActCorrected correction -> correct(correction, taking);
            case ActStruckOut strike -> leaf(strike.act()).ifPresent(leaf -> taking.amend(leaf, null));
            case DossierOpened cover -> leaves = new Leaves(Set.copyOf(cover.parties()));
            case DossierClosed ignored -> {}
            case DossierReopened ignored -> {}
            case DossierCorrected ignored -> {}
            case AccountAdded ignored -> {}
            case DiscrepancyAssessed ignored -> {}
        }
    }

    private void correct(ActCorrected correction, Taking taking) {
        leaf(correction.act()).ifPresent(leaf -> {
            Sheet corrected = leaf.sheet().corrected(correction.corrected());
            if (!corrected.equals(leaf.sheet())) {
                taking.amend(leaf, corrected);
            }
        });
    }

    private Optional<Leaf> leaf(int folio) {
        return Optional.ofNullable(leaves.find(folio));
    }

    /** The last folio that has been taken; -1 before the cover. */
    public int version() {
        return version;
    }

    /** The issues by what had been done by the end of a day, by folio. */
    public List<Issue> on(LocalDate day) {
        return leaves.all().stream()
                .flatMap(leaf -> Optional.ofNullable(leaf.spells().floorEntry(day)).stream())
                .map(entry -> entry.getValue())
                .filter(spell -> spell.until().isAfter(day) || spell.until().equals(ALWAYS))
                .map(Spell::issue)
                .sorted(Comparator.comparingInt(Issue::folio))
                .toList();
    }

    /** How an issue stands on every day, in order of days. */
    public List<Spell> spells(int issue) {
        return leaf(issue).map(leaf -> List.copyOf(leaf.spells().values())).orElse(List.of());
    }
}

package dev.chancery.pages;

import dev.chancery.act.Extent;
import dev.chancery.api.Moment;
import dev.chancery.api.Reading;
import dev.chancery.archive.StoredNames;
import dev.chancery.docket.DossierIssues;
import dev.chancery.docket.IssueEntry;
import dev.chancery.docket.OpenIssues;
import dev.chancery.issue.Status;
import dev.chancery.register.DossierCover;
import dev.chancery.register.Dossiers;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How dossiers stand, or stood, in a sentence and a few figures. */
@Component
public final class Covers {

    private final Dossiers dossiers;
    private final DossierIssues issues;
    private final OpenIssues list;
    private final LedgerEvents ledger;
    private final Names names;

    Covers(Dossiers dossiers, DossierIssues issues, OpenIssues list, LedgerEvents ledger, Names names) {
        this.dossiers = dossiers;
        this.issues = issues;
        this.list = list;
        this.ledger = ledger;
        this.names = names;
    }

    /** Of which dossier a page is. */
    public record Cover(DossierCover dossier, Names.Named one, Names.Named other) {}

    /** Of a dossier that had been opened by then. */
    public Cover of(String id, Moment moment, Locale language) {
        return of(id, moment, ledger.versionAt(id, moment.position()), language);
    }

    /** @param version the last folio that the dossier had by then */
    Cover of(String id, Moment moment, int version, Locale language) {
        DossierCover dossier = dossiers.cover(id, moment.ofFile(), version)
                .orElseThrow(() -> Reading.notCaughtUp(Register.NAME, "has not come to this dossier yet"));
        return new Cover(
                dossier,
                names.of(dossier.parties().getFirst(), language),
                names.of(dossier.parties().getLast(), language));
    }

    /** So many issues are listed with a dossier at most; the board has all. */
    private static final int LISTED = 20;

    /**
     * What is open in a dossier, the longest open first.
     *
     * @param number how many issues
     * @param oldestDays how long the oldest of them has been open; absent where none is
     * @param moves whose move it is, for how many of these issues; nobody where not all are listed
     * @param further how many more there are
     */
    record Open(int number, @Nullable Long oldestDays, List<IssuePages.Row> issues, List<Move> moves, int further) {}

    /** Who is to act next, for how many issues. */
    record Move(Names.Named party, long issues) {}

    /** Without the issues themselves. */
    Open counted(String id, Moment moment) {
        return issues.standing(moment.view(), id, moment.position(), moment.done())
                .map(standing -> new Open(standing.open(), age(standing, moment), List.of(), List.of(), 0))
                .orElse(new Open(0, null, List.of(), List.of(), 0));
    }

    Open open(Cover cover, Moment moment, Locale language) {
        String id = cover.dossier().id();
        Open counted = counted(id, moment);
        if (counted.number() == 0) {
            return counted;
        }
        List<IssueEntry> found = list.list(
                        moment.view(),
                        new OpenIssues.Filter(id, null, null, null, null, null, null, null, false),
                        moment.position(),
                        moment.done(),
                        moment.day(),
                        OpenIssues.Sort.OPENED,
                        LISTED,
                        null)
                .items();
        int further = counted.number() - found.size();
        return new Open(
                counted.number(),
                counted.oldestDays(),
                found.stream().map(issue -> row(issue, language)).toList(),
                further > 0 ? List.of() : moves(cover, found),
                further);
    }

    private static List<Move> moves(Cover cover, List<IssueEntry> open) {
        return Stream.of(cover.one(), cover.other())
                .map(party -> new Move(
                        party,
                        open.stream().filter(issue -> isToMove(party, issue)).count()))
                .filter(move -> move.issues() > 0)
                .sorted(Comparator.comparingLong(Move::issues).reversed())
                .toList();
    }

    /** The respondent, until it has answered in full; whether that will do is then for the claimant to say. */
    private static boolean isToMove(Names.Named party, IssueEntry issue) {
        boolean isAnswered = issue.status().equals(StoredNames.of(Status.ANSWERED))
                && StoredNames.of(Extent.FULL).equals(issue.extent());
        return party.code().equals(isAnswered ? issue.claimant() : issue.respondent());
    }

    private IssuePages.Row row(IssueEntry issue, Locale language) {
        return new IssuePages.Row(
                issue,
                names.of(issue.claimant(), language),
                names.of(issue.respondent(), language),
                Boolean.TRUE.equals(issue.partial()));
    }

    static long age(DossierIssues.Standing standing, Moment moment) {
        return Math.max(0, ChronoUnit.DAYS.between(standing.oldest(), moment.day()));
    }
}

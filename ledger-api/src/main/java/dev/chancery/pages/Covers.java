package dev.chancery.pages;

import dev.chancery.act.Extent;
import dev.chancery.api.Moment;
import dev.chancery.api.Reading;
import dev.chancery.archive.StoredNames;
import dev.chancery.docket.IssueEntry;
import dev.chancery.docket.OpenIssues;
import dev.chancery.issue.Status;
import dev.chancery.register.DossierCover;
import dev.chancery.register.Dossiers;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

    private static final DateTimeFormatter READ_AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Dossiers dossiers;
    private final OpenIssues issues;
    private final LedgerEvents ledger;
    private final Names names;
    private final Clock clock;

    Covers(Dossiers dossiers, OpenIssues issues, LedgerEvents ledger, Names names, Clock clock) {
        this.dossiers = dossiers;
        this.issues = issues;
        this.ledger = ledger;
        this.names = names;
        this.clock = clock;
    }

    /**
     * How a dossier stands.
     *
     * @param oldestDays how long the oldest of its open issues has been open; absent where none is
     * @param readAt when it was read, UTC
     */
    public record Cover(
            DossierCover dossier,
            Names.Named one,
            Names.Named other,
            int open,
            @Nullable Long oldestDays,
            String readAt) {}

    /** Of a dossier that had been opened by then. */
    public Cover of(String id, Moment moment, Locale language) {
        DossierCover dossier = dossiers.cover(id, moment.ofFile(), ledger.versionAt(id, moment.position()))
                .orElseThrow(() -> Reading.notCaughtUp(Register.NAME, "has not come to this dossier yet"));
        OpenIssues.Standing standing = issues.standings(moment.view(), List.of(id), moment.position(), moment.done())
                .get(id);
        return new Cover(
                dossier,
                names.of(dossier.parties().getFirst(), language),
                names.of(dossier.parties().getLast(), language),
                standing == null ? 0 : standing.open(),
                standing == null ? null : age(standing, moment),
                READ_AT.format(clock.instant()));
    }

    /** So many issues are listed with a dossier at most; the board has all. */
    private static final int LISTED = 20;

    /**
     * What is open in a dossier, the longest open first.
     *
     * @param moves whose move it is, for how many of these issues; nobody where not all are listed
     * @param further how many more there are
     */
    record Open(List<IssuePages.Row> issues, List<Move> moves, int further) {

        static final Open NOT_SAID = new Open(List.of(), List.of(), 0);
    }

    /** Who is to act next, for how many issues. */
    record Move(Names.Named party, long issues) {}

    Open open(Cover cover, Moment moment, Locale language) {
        if (cover.open() == 0) {
            return Open.NOT_SAID;
        }
        List<IssueEntry> found = issues.list(
                        moment.view(),
                        new OpenIssues.Filter(cover.dossier().id(), null, null, null, null, null, null, null, false),
                        moment.position(),
                        moment.done(),
                        moment.day(),
                        OpenIssues.Sort.OPENED,
                        LISTED,
                        null)
                .items();
        int further = cover.open() - found.size();
        return new Open(
                found.stream().map(issue -> row(issue, language)).toList(),
                further > 0
                        ? List.of()
                        : Stream.of(cover.one(), cover.other())
                                .map(party -> new Move(
                                        party,
                                        found.stream()
                                                .filter(issue -> isToMove(party, issue))
                                                .count()))
                                .filter(move -> move.issues() > 0)
                                .sorted(Comparator.comparingLong(Move::issues).reversed())
                                .toList(),
                further);
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

    static long age(OpenIssues.Standing standing, Moment moment) {
        return Math.max(0, ChronoUnit.DAYS.between(standing.oldest(), moment.day()));
    }
}

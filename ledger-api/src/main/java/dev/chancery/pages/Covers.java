package dev.chancery.pages;

import dev.chancery.api.Moment;
import dev.chancery.api.Reading;
import dev.chancery.docket.OpenIssues;
import dev.chancery.register.DossierCover;
import dev.chancery.register.Dossiers;
import dev.chancery.register.Register;
import dev.chancery.store.LedgerEvents;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
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

    static long age(OpenIssues.Standing standing, Moment moment) {
        return Math.max(0, ChronoUnit.DAYS.between(standing.oldest(), moment.day()));
    }
}

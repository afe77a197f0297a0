package dev.chancery.pages;

import dev.chancery.gate.View;
import dev.chancery.store.LedgerEvents;
import dev.chancery.store.RecordedEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a reader can stand in the history of a dossier: at each entry that is not withheld. */
@Component
final class Steps {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final LedgerEvents ledger;

    Steps(LedgerEvents ledger) {
        this.ledger = ledger;
    }

    /**
     * An entry that is not withheld from who reads, between others.
     *
     * @param last the newest folio that there is
     * @param position of the entry in the ledger
     * @param end where the ledger had come before the next that is not withheld: a filing takes effect with its last entry,
     *     seen or not
     * @param recordedAt when the entry was recorded, UTC
     */
    record Step(
            int folio,
            int last,
            @Nullable Integer previous,
            @Nullable Integer next,
            long position,
            long end,
            String recordedAt,
            LocalDate recordedOn) {}

    /** The folio that is meant by a number or, as the newest at its end (UTC), by a day; nothing where it is none. */
    OptionalInt meant(String id, String written, int last) {
        return NUMBER.matcher(written).matches() ? folio(written, last) : newestOn(id, written, last);
    }

    static OptionalInt folio(String written, int last) {
        int folio = NUMBER.matcher(written).matches() ? Integer.parseInt(written) : -1;
        return folio < 0 || folio > last ? OptionalInt.empty() : OptionalInt.of(folio);
    }

    /** The newest folio at the end of a day, UTC; nothing where it is no day, or there was no such dossier. */
    OptionalInt newestOn(String id, String day, int last) {
        try {
            Instant end = LocalDate.parse(day)
                    .plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
            int newest = Math.min(last, ledger.versionAt(id, ledger.positionAsOf(end)));
            return newest < 0 ? OptionalInt.empty() : OptionalInt.of(newest);
        } catch (DateTimeException e) {
            return OptionalInt.empty();
        }
    }

    /** At a folio; where that is withheld, at the one before it. */
    Step at(View view, String id, int folio, int last) {
        RecordedEvent entry = seenFrom(view, id, folio, -1, last).orElseThrow();
        int at = Math.toIntExact(entry.folio());
        Integer next = folio(seenFrom(view, id, at + 1, 1, last));
        return new Step(
                at,
                last,
                folio(seenFrom(view, id, at - 1, -1, last)),
                next,
                entry.position(),
                ledger.positionOf(id, next == null ? last : next - 1).orElseThrow(),
                entry.recordedAt().toString(),
                LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
    }

    private static @Nullable Integer folio(Optional<RecordedEvent> entry) {
        return entry.map(found -> Math.toIntExact(found.folio())).orElse(null);
    }

    /** The first entry that is not withheld, from a folio on, upwards or downwards. */
    private Optional<RecordedEvent> seenFrom(View view, String id, int folio, int way, int last) {
        for (int at = folio; at >= 0 && at <= last; at += way) {
            List<RecordedEvent> seen = view.seen(ledger.find(id, at).stream().toList());
            if (!seen.isEmpty()) {
                return Optional.of(seen.getFirst());
            }
        }
        return Optional.empty();
    }
}

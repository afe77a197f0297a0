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
        Around around = around(view, id, folio, last);
        RecordedEvent entry = around.seenFrom(folio, -1).orElseThrow();
        int at = Math.toIntExact(entry.folio());
        Integer next = folio(around.seenFrom(at + 1, 1));
        int end = next == null ? last : next - 1;
        return new Step(
                at,
                last,
                folio(around.seenFrom(at - 1, -1)),
                next,
                entry.position(),
                end == at ? entry.position() : ledger.positionOf(id, end).orElseThrow(),
                entry.recordedAt().toString(),
                LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
    }

    private static @Nullable Integer folio(Optional<RecordedEvent> entry) {
        return entry.map(found -> Math.toIntExact(found.folio())).orElse(null);
    }

    private Around around(View view, String id, int folio, int last) {
        int from = Math.max(0, folio - 1);
        int to = Math.min(last, folio + 1);
        List<RecordedEvent> seen = view.seen(ledger.between(id, from, to, Long.MAX_VALUE));
        return new Around(view, id, last, from, to, seen);
    }

    /** The entries about a folio: those beside it are read with it, and mostly are those that are asked for. */
    private final class Around {

        private final View view;
        private final String id;
        private final int last;
        private final int from;
        private final int to;
        private final List<RecordedEvent> seen;

        Around(View view, String id, int last, int from, int to, List<RecordedEvent> seen) {
            this.view = view;
            this.id = id;
            this.last = last;
            this.from = from;
            this.to = to;
            this.seen = seen;
        }

        /** The first entry that is not withheld, from a folio on, upwards or downwards. */
        Optional<RecordedEvent> seenFrom(int folio, int way) {
            for (int at = folio; at >= 0 && at <= last; at += way) {
                int asked = at;
                Optional<RecordedEvent> found = at >= from && at <= to
                        ? seen.stream().filter(event -> event.folio() == asked).findFirst()
                        : view.seen(ledger.find(id, at).stream().toList()).stream()
                                .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }
}
